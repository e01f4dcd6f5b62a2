using System.Text.RegularExpressions;

namespace Casus.Reading.Sections;

/// <summary>Place, day and agency at the head of a report: "ALMATY, Jan. 5 (Agency) —", "MOSCOW, January 5. /AGENCY/.".</summary>
internal static partial class Dateline
{
    /// <summary>Length of the dateline a paragraph begins with, its dash and the space after included; 0 where none.</summary>
    public static int LengthIn(ReadOnlySpan<char> paragraph)
    {
        // A dateline is short; looking no further keeps long paragraphs cheap.
        var head = paragraph.Length > 160 ? paragraph[..160] : paragraph;
        foreach (var match in Shape().EnumerateMatches(head))
        {
            return match.Length < paragraph.Length ? match.Length : 0;
        }

        return 0;
    }

    // A place in capitals needs only a dash after it; any other needs a day or an agency as well.
    [GeneratedRegex("""
        ^(
          \p{Lu}(\p{Lu}|[.'’/\-]|[ ](?=\p{Lu})|t\.){1,28} (,[ ][\p{L} .\-]{2,30})? (,?[ ](((Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December)[ ]\d{1,2}|\d{1,2}[ ]((Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December))(,?[ ]\d{4})?)? ([ ]?\([\p{L}\p{N}./& ]{2,40}\))? [ ]?(--?|—|–)[ ]+
        | \p{Lu}[\p{L}.'’\-]+([ ]\p{Lu}[\p{L}.'’\-]+){0,3} (,[ ][\p{L} .\-]{2,30})? ((,?[ ](((Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December)[ ]\d{1,2}|\d{1,2}[ ]((Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December))(,?[ ]\d{4})?)([ ]?\([\p{L}\p{N}./& ]{2,40}\))?|[ ]\([\p{L}\p{N}./& ]{2,40}\)) [ ]?(--?|—|–)[ ]+
        | \p{Lu}(\p{Lu}|[.'’/\-]|[ ](?=\p{Lu}))+ (,[ ][\p{L} .\-]{2,30})? ,[ ](((Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December)[ ]\d{1,2}|\d{1,2}[ ]((Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December))(,?[ ]\d{4})? \.? [ ] /[^/\n]{2,40}/ \.?([ ]?[—–\-]+)? [ ]+
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
