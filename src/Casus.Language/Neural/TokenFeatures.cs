namespace Casus.Language.Neural;

/// <summary>What the network sees of a word: rows of its tables.</summary>
/// <param name="Word">Row of the learned words; 0 for unknown ones.</param>
/// <param name="Suffix3">Row of the three-letter endings.</param>
/// <param name="Suffix2">Row of the two-letter endings.</param>
/// <param name="Prefix3">Row of the three-letter beginnings.</param>
/// <param name="Form">Row of the letter shapes.</param>
/// <param name="Vector">Row of the fixed vectors, or -1.</param>
/// <param name="Flags">Bits: capital first, all capitals, digit, hyphen.</param>
internal readonly record struct TokenFeatures(
    int Word, int Suffix3, int Suffix2, int Prefix3, int Form, int Vector, byte Flags);

/// <summary>Looks words up in the network's tables, without allocating.</summary>
internal sealed class FeatureTables
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _vectors;

    /// <summary>Tables over the learned words (row 0 is kept for unknown ones) and the words with fixed vectors.</summary>
    public FeatureTables(IReadOnlyList<string> words, IReadOnlyList<string> vectors)
    {
        _words = Index(words);
        _vectors = Index(vectors);
    }

    /// <summary>The rows of a word.</summary>
    public TokenFeatures Of(string form)
    {
        Span<char> lower = stackalloc char[Math.Min(form.Length, 64)];
        var source = form.AsSpan(0, lower.Length);
        source.ToLowerInvariant(lower);
        byte flags = 0;
        if (source.Length > 0 && char.IsUpper(source[0]))
        {
            flags |= 1;
        }

        bool upper = source.Length > 1, digit = false, hyphen = false;
        var shape = 17u;
        var (last, run) = ('\0', 0);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            upper &= !char.IsLower(c);
            digit |= char.IsDigit(c);
            hyphen |= c == '-';
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                shape = (shape * 16777619u) ^ kind;
            }
        }

        flags |= (byte)((upper && flags == 1 ? 2 : 0) | (digit ? 4 : 0) | (hyphen ? 8 : 0));
        ReadOnlySpan<char> key = lower;
        return new TokenFeatures(
            _words.TryGetValue(key, out var word) ? word : 0,
            Hash(Tail(key, 3), NetworkShape.Suffix3Rows),
            Hash(Tail(key, 2), NetworkShape.Suffix2Rows),
            Hash(key[..Math.Min(3, key.Length)], NetworkShape.Prefix3Rows),
            (int)(shape % NetworkShape.FormRows),
            Vector(key),
            flags);
    }

    /// <summary>The row of a word's fixed vector, or -1.</summary>
    public int VectorOf(string form)
    {
        Span<char> lower = stackalloc char[Math.Min(form.Length, 64)];
        form.AsSpan(0, lower.Length).ToLowerInvariant(lower);
        return Vector(lower);
    }

    private int Vector(ReadOnlySpan<char> key)
    {
        // The vectors were trained on whole words: the clitic is its full form there.
        if (key is "n't" or "n’t")
        {
            key = "not";
        }

        return _vectors.TryGetValue(key, out var row) ? row : -1;
    }

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> word, int length) =>
        word.Length <= length ? word : word[^length..];

    private static int Hash(ReadOnlySpan<char> text, int rows)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)rows);
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Index(IReadOnlyList<string> words)
    {
        var index = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            index[words[i]] = i;
        }

        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
