using Casus.Reading;

namespace Casus.Insight.Provenance;

/// <summary>What stays the same in every language: a name by its sound, a number, a date.</summary>
/// <param name="Key">The same for the same thing.</param>
/// <param name="Kind">Name, number or date.</param>
/// <param name="Word">Its word among the text's words.</param>
internal readonly record struct Anchor(ulong Key, AnchorKind Kind, int Word)
{
    private const int FewestSounds = 3;

    // Capitalised in some languages, and in every report.
    private static readonly HashSet<ulong> Days = [.. TextDates.Words.Select(word => Hash.OfText(word))];

    /// <summary>How much it says when two texts share it.</summary>
    public float Weight => Kind == AnchorKind.Name ? 1 : 2;

    /// <summary>The anchors of a text. Years and numbers of one digit are in every text and are left out.</summary>
    public static List<Anchor> Of(string text, TextWord[] words)
    {
        var anchors = new List<Anchor>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            if (words[i].Kind == WordKind.Name && !Days.Contains(words[i].Hash))
            {
                AddName(anchors, word, i);
                AddName(anchors, NameSounds.WithoutEnding(word), i);
            }
            else if (words[i].Kind == WordKind.Number)
            {
                if (MonthNames.DayOf(text, words, i) is { } day)
                {
                    anchors.Add(new Anchor(Hash.Mix((ulong)day), AnchorKind.Date, i));
                }
                else if (word.Length > 1 && !IsYear(word))
                {
                    anchors.Add(new Anchor(words[i].Hash, AnchorKind.Number, i));
                }
            }
        }

        return anchors;
    }

    private static void AddName(List<Anchor> anchors, ReadOnlySpan<char> name, int word)
    {
        if (NameSounds.Of(name) is { Length: >= FewestSounds } sounds)
        {
            anchors.Add(new Anchor(Hash.OfText(sounds), AnchorKind.Name, word));
        }
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal))
        && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);
}

/// <summary>What kind of anchor it is.</summary>
internal enum AnchorKind
{
    Name,
    Number,
    Date,
}
