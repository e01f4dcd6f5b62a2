using System.Globalization;
using Casus.Reading;

namespace Casus.Insight.Provenance;

/// <summary>Days of the year by the names of months in the languages of the press (knowledge/reading/dates.txt).</summary>
internal static class MonthNames
{
    private static readonly Dictionary<ulong, int> Months = TextDates.Months
        .SelectMany(month => month.Names.Select(name => (Hash: Hash.OfText(name), month.Number)))
        .DistinctBy(name => name.Hash)
        .ToDictionary(name => name.Hash, name => name.Number);

    /// <summary>Month times 100 plus day where a number from 1 to 31 stands beside a month ("13 января", "January 13", "13. Januar").</summary>
    public static int? DayOf(string text, TextWord[] words, int number)
    {
        var digits = text.AsSpan(words[number].Start, words[number].End - words[number].Start);
        if (digits.Length > 2 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31)
        {
            return null;
        }

        foreach (var beside in (ReadOnlySpan<int>)[number - 1, number + 1])
        {
            if (beside >= 0 && beside < words.Length && Months.TryGetValue(words[beside].Hash, out var month)
                && Math.Abs(words[beside].Start - words[number].Start) < 16)
            {
                return (month * 100) + day;
            }
        }

        return null;
    }
}
