using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Reading.Sections;
using NodaTime;
using NodaTime.Text;

namespace Casus.Reading;

/// <summary>Publication times as printed: an offset is dropped, not applied, as the day in the outlet's own zone counts.</summary>
internal static partial class PublicationDate
{
    /// <summary>An ISO 8601 date or date-time, or null.</summary>
    public static LocalDateTime? FromIso(string written) =>
        Iso().Match(written.Trim()) is { Success: true } m
            ? Build(Number(m, "y"), Number(m, "m"), Number(m, "d"), m)
            : null;

    /// <summary>A date written out and nothing else ("January 6, 2022", "6 Jan. 2022, 10:29", RFC 822), or null.</summary>
    public static LocalDateTime? FromWords(string written) => TimeStamp.Read(written)?.Time;

    private static LocalDateTime? Build(int year, int month, int day, Match m)
    {
        var date = LocalDatePattern.Iso.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"));
        var (hour, minute, second) = (Number(m, "h"), Number(m, "min"), Number(m, "s"));
        return date.Success && hour < 24 && minute < 60 && second < 60
            ? date.Value.At(new LocalTime(hour, minute, second))
            : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        ^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)
        ([T ](?<h>\d\d):(?<min>\d\d)(:(?<s>\d\d)([.,]\d+)?)?[ ]?(Z|[+-]\d\d(:?\d\d)?)?)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
