namespace Casus.Ledger.Clusters;

/// <summary>The words of a report, by number and in order, with their weights.</summary>
internal sealed class WordVector
{
    private readonly int[] _words;
    private readonly double[] _squares;
    private readonly double _length;

    public WordVector(int[] words, double[] weights)
    {
        _words = words;
        _squares = Array.ConvertAll(weights, w => w * w);
        _length = Math.Sqrt(_squares.Sum());
    }

    /// <summary>How alike the words are: the cosine, 0 to 1.</summary>
    public double Cosine(WordVector other)
    {
        if (_length == 0 || other._length == 0)
        {
            return 0;
        }

        var (shared, i, j) = (0.0, 0, 0);
        while (i < _words.Length && j < other._words.Length)
        {
            var order = _words[i].CompareTo(other._words[j]);
            shared += order == 0 ? _squares[i] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared / (_length * other._length);
    }
}
