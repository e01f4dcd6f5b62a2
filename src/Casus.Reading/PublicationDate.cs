using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Casus.Reading;

/// <summary>Publication times as printed: an offset is dropped, not applied, as the day in the outlet's own zone counts.</summary>
internal static partial class PublicationDate
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>An ISO 8601 date or date-time, or null.</summary>
    public static LocalDateTime? FromIso(string written) =>
        Iso().Match(written.Trim()) is { Success: true } m
            ? Build(Number(m, "y"), Number(m, "m"), Number(m, "d"), m)
            : null;

    /// <summary>A date written out and nothing else ("January 6, 2022", "6 Jan. 2022, 10:29", RFC 822), or null.</summary>
    public static LocalDateTime? FromWords(string written) =>
        Words().Match(written.Trim()) is { Success: true } m
            ? Build(Number(m, "y"), 1 + Array.IndexOf(Months, m.Groups["m"].Value[..3].ToLowerInvariant()), Number(m, "d"), m)
            : null;

    private static LocalDateTime? Build(int year, int month, int day, Match m)
    {
        var date = LocalDatePattern.Iso.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"));
        var (hour, minute, second) = (Number(m, "h"), Number(m, "min"), Number(m, "s"));
        if (m.Groups["pm"] is { Success: true } half)
        {
            hour = hour is 0 or > 12 ? 99 : (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        }

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

    [GeneratedRegex("""
        ^((last[ ])?(published|updated|posted)([ ]on)?:?[ ]+)?
        ((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?[ ]+)?
        ((?<m>(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?))\.?[ ]+(?<d>\d{1,2})(st|nd|rd|th)?,?
        |(?<d>\d{1,2})(st|nd|rd|th)?[ ]+(?<m>(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?))\.?,?)[ ]+(?<y>\d{4})
        ((,|[ ]at|[ ]-|[ ]\|)?[ ]+(?<h>\d{1,2}):(?<min>\d\d)(:(?<s>\d\d))?([ ]?(?<pm>[ap]\.?m\.?))?
        ([ ]+([A-Z]{1,4}|[+-]\d{4}))?)?\.?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
