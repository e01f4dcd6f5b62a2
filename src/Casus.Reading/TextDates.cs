using System.Globalization;
using Casus.Reading.Sections;

namespace Casus.Reading;

/// <summary>Words of days and months in the languages of the press (knowledge/reading/dates.txt).</summary>
public static class TextDates
{
    /// <summary>Each month's number, from 1, with its names in lower case.</summary>
    public static IReadOnlyList<(int Number, IReadOnlyList<string> Names)> Months { get; } =
    [
        .. KnowledgeLines.Of("dates.txt")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line is ["month", _, _, ..])
            .Select(line => (int.Parse(line[1], NumberStyles.None, CultureInfo.InvariantCulture), (IReadOnlyList<string>)line[2..])),
    ];

    /// <summary>All words that tell a time in these languages ("monday", "mars", "uhr"), in lower case.</summary>
    public static IReadOnlySet<string> Words { get; } = KnowledgeLines.Of("dates.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        .ToHashSet(StringComparer.Ordinal);
}
