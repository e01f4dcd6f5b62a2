namespace Casus.Training;

/// <summary>Counts what was found against what there is.</summary>
internal sealed class F1
{
    private int _gold, _right;

    /// <summary>How many were found.</summary>
    public int Found { get; private set; }

    /// <summary>How many were not found.</summary>
    public int Missed => _gold - _right;

    /// <summary>How many were found that are none.</summary>
    public int Extra => Found - _right;

    /// <summary>The harmonic mean of precision and recall, in per cent.</summary>
    public double Value => 200.0 * _right / Math.Max(1, _gold + Found);

    /// <summary>Counts the items of a document.</summary>
    public void Count<T>(IEnumerable<T> gold, IEnumerable<T> found)
    {
        var set = gold.ToHashSet();
        _gold += set.Count;
        foreach (var item in found)
        {
            Found++;
            _right += set.Contains(item) ? 1 : 0;
        }
    }
}
