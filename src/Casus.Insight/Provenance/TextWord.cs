namespace Casus.Insight.Provenance;

/// <summary>A word as texts are compared by, in UTF-16 units.</summary>
/// <param name="Start">First index.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">Plain word, name or number.</param>
/// <param name="Hash">Of the whole word; of a number, of its value.</param>
/// <param name="Stem">Of its beginning, so that "demand" and "demanded" are one.</param>
internal readonly record struct TextWord(int Start, int End, WordKind Kind, ulong Hash, ulong Stem)
{
    /// <summary>How much it says when two sentences share it.</summary>
    public float Weight => Kind switch
    {
        WordKind.Number => 2f,
        WordKind.Name => 1.5f,
        _ => (End - Start) switch
        {
            <= 3 => 0.2f,
            4 => 0.6f,
            _ => 1f,
        },
    };
}

/// <summary>What kind of word it is.</summary>
internal enum WordKind
{
    /// <summary>Any other word.</summary>
    Plain,

    /// <summary>Capitalised where plain words are not.</summary>
    Name,

    /// <summary>In digits.</summary>
    Number,
}
