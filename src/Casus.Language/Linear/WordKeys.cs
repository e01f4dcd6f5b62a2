namespace Casus.Language.Linear;

/// <summary>What the classifiers see of a word as written, each part as a number.</summary>
internal struct WordKeys
{
    /// <summary>In lower case, digits alike.</summary>
    public ulong Word;

    /// <summary>As written.</summary>
    public ulong Form;

    /// <summary>Its outline: capitals, small letters, digits, other signs, runs cut to two.</summary>
    public ulong Shape;

    /// <summary>First one to four letters.</summary>
    public ulong Prefix1, Prefix2, Prefix3, Prefix4;

    /// <summary>Last one to five letters.</summary>
    public ulong Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;

    /// <summary>Cluster of its vector at three grains, 0 where it has none.</summary>
    public ulong Coarse, Middle, Fine;

    /// <summary>Bits: capital first, no small letter, digit, hyphen.</summary>
    public ulong Case;

    /// <summary>A place before the first word or after the last.</summary>
    public static WordKeys Outside(ulong place) => new()
    {
        Word = place, Form = place, Shape = place, Suffix2 = place, Suffix3 = place, Coarse = place + 9000, Middle = place + 9000,
        Fine = place + 9000, Case = 100 + place,
    };

    /// <summary>The numbers of a word.</summary>
    public static WordKeys Of(string form, WordClusters clusters)
    {
        // A longer form is a link or noise: its beginning says enough.
        Span<char> lower = stackalloc char[Math.Min(form.Length, 48)];
        var source = form.AsSpan(0, lower.Length);
        source.ToLowerInvariant(lower);
        var keys = new WordKeys { Form = FeatureHash.Of(source), Case = 2 };
        var cluster = clusters.Of(FeatureHash.Of(Known(lower)));
        var shape = 17ul;
        var (last, run) = ('\0', 0);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (kind == 'd')
            {
                lower[i] = '0';
            }

            keys.Case |= kind == 'X' && i == 0 ? 1ul : kind == 'd' ? 4ul : kind == '-' ? 8ul : 0;
            keys.Case &= kind == 'x' ? ~2ul : ~0ul;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                shape = FeatureHash.Mix(shape, kind);
            }
        }

        (keys.Word, keys.Shape) = (FeatureHash.Of(lower), shape);
        (keys.Prefix1, keys.Prefix2, keys.Prefix3, keys.Prefix4) = (Head(lower, 1), Head(lower, 2), Head(lower, 3), Head(lower, 4));
        (keys.Suffix1, keys.Suffix2, keys.Suffix3) = (Tail(lower, 1), Tail(lower, 2), Tail(lower, 3));
        (keys.Suffix4, keys.Suffix5) = (Tail(lower, 4), Tail(lower, 5));
        keys.Fine = (ulong)cluster;
        keys.Middle = (ulong)(cluster >> WordClusters.StepBits);
        keys.Coarse = (ulong)(cluster >> (2 * WordClusters.StepBits));
        return keys;
    }

    // The vectors were trained on whole words: the clitic is its full form there.
    private static ReadOnlySpan<char> Known(ReadOnlySpan<char> lower) => lower is "n't" or "n’t" ? "not" : lower;

    private static ulong Head(ReadOnlySpan<char> word, int length) => FeatureHash.Of(word.Length <= length ? word : word[..length]);

    private static ulong Tail(ReadOnlySpan<char> word, int length) => FeatureHash.Of(word.Length <= length ? word : word[^length..]);
}
