namespace Casus.Language.Linear;

/// <summary>The words of one sentence while it is analysed. Reused from sentence to sentence.</summary>
internal sealed class WordTable
{
    /// <summary>Places before the first word and after the last that features may look at.</summary>
    public const int Margin = 3;

    private float[] _scores = [];
    private WordKeys[] _keys = new WordKeys[64 + (2 * Margin)];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>How the sentence is written: 0 as usual, 1 capitals at most words' beginnings, 2 all capitals, 3 no capital.</summary>
    public ulong Style { get; private set; }

    /// <summary>Tag of each word, a number of the <see cref="TagSet"/>.</summary>
    public byte[] Tags { get; private set; } = new byte[64];

    /// <summary>Feature string of each word, a number of the <see cref="TagSet"/>.</summary>
    public byte[] Feats { get; private set; } = new byte[64];

    /// <summary>The keys of a word, or of a place up to <see cref="Margin"/> outside.</summary>
    public ref readonly WordKeys this[int index] => ref _keys[index + Margin];

    /// <summary>Room for <paramref name="width"/> scores a word.</summary>
    public Span<float> Scores(int width)
    {
        if (_scores.Length < width * Count)
        {
            _scores = new float[2 * width * Count];
        }

        return _scores.AsSpan(0, width * Count);
    }

    /// <summary>Takes the words of a sentence.</summary>
    public void Fill(ReadOnlySpan<string> forms, WordClusters clusters)
    {
        Count = forms.Length;
        if (_keys.Length < Count + (2 * Margin))
        {
            _keys = new WordKeys[2 * (Count + Margin)];
            (Tags, Feats) = (new byte[2 * Count], new byte[2 * Count]);
        }

        for (var i = 0; i < Margin; i++)
        {
            _keys[i] = WordKeys.Outside(1);
            _keys[Margin + Count + i] = WordKeys.Outside(2);
        }

        int lettered = 0, capital = 0, shouted = 0;
        for (var i = 0; i < Count; i++)
        {
            _keys[Margin + i] = WordKeys.Of(forms[i], clusters);
            if (forms[i].Length > 3 && char.IsLetter(forms[i][0]))
            {
                lettered++;
                capital += (_keys[Margin + i].Case & 1) != 0 ? 1 : 0;
                shouted += (_keys[Margin + i].Case & 3) == 3 ? 1 : 0;
            }
        }

        Style = lettered < 3 ? 0ul
            : shouted * 10 > lettered * 8 ? 2ul
            : capital * 10 > lettered * 8 ? 1ul
            : capital == 0 ? 3ul : 0ul;
    }
}
