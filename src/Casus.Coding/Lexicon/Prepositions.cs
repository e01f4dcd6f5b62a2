using System.Collections.Frozen;

namespace Casus.Coding.Lexicon;

/// <summary>The prepositions that may stand as keys in the lexicon; a closed class of English.</summary>
internal static class Prepositions
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = new[]
    {
        "about", "above", "across", "after", "against", "along", "alongside", "among", "amid", "around", "as", "at",
        "before", "behind", "between", "beyond", "by", "concerning", "despite", "during", "for", "from", "in",
        "inside", "into", "near", "of", "off", "on", "onto", "out", "outside", "over", "past", "regarding", "since",
        "through", "throughout", "to", "toward", "towards", "under", "until", "up", "upon", "via", "with", "within",
        "without",
    }.ToFrozenSet(StringComparer.Ordinal);
}
