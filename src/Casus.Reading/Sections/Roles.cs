namespace Casus.Reading.Sections;

/// <summary>The role of each paragraph.</summary>
internal static class Roles
{
    private const int LongestHeading = 80;
    private const int LongestLink = 250;
    private const int LongestBoilerplate = 700;

    private static readonly Phrases Related = Phrases.Load("related.txt");
    private static readonly Phrases RelatedLabels = Phrases.Load("related-labels.txt");
    private static readonly Phrases Boilerplate = Phrases.Load("boilerplate.txt");
    private static readonly Phrases Captions = Phrases.Load("captions.txt");

    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="known">What is known of each, body where nothing.</param>
    public static SectionRole[] Of(string text, List<Paragraph> paragraphs, IReadOnlyList<SectionRole> known)
    {
        var roles = new SectionRole[paragraphs.Count];
        var (inList, seenBody) = (false, false);
        for (var i = 0; i < roles.Length; i++)
        {
            var words = paragraphs[i].In(text);
            var isHigh = i < HeadLines.Deep || !seenBody;
            inList = words.Length <= LongestLink && (RelatedLabels.Match(words) || (inList && !Ends(words)));
            roles[i] = known[i] is SectionRole.Title or SectionRole.Caption or SectionRole.Related ? known[i]
                : isHigh && HeadLines.DayOf(text, paragraphs[i]) is not null ? SectionRole.Dateline
                : HeadLines.IsByline(text, paragraphs[i]) && (isHigh || i == roles.Length - 1) ? SectionRole.Byline
                : inList ? SectionRole.Related
                : ByWording(words) is var role and not SectionRole.Body ? role
                : known[i];
            seenBody |= roles[i] == SectionRole.Body;
        }

        MarkHeadings(text, paragraphs, roles);
        return roles;
    }

    /// <summary>What the words of a paragraph alone tell.</summary>
    private static SectionRole ByWording(ReadOnlySpan<char> words) =>
        words.Length <= LongestLink && Related.Match(words) ? SectionRole.Related
        : words.Length <= LongestBoilerplate && Boilerplate.Match(words) ? SectionRole.Boilerplate
        : words.Length <= LongestBoilerplate && Captions.Match(words) ? SectionRole.Caption
        : SectionRole.Body;

    /// <summary>A heading is short, has no final stop, and stands above a paragraph of running text.</summary>
    private static void MarkHeadings(string text, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        for (var i = 1; i < roles.Length - 1; i++)
        {
            var words = paragraphs[i].In(text);
            var next = paragraphs[i + 1].In(text);
            if (roles[i] == SectionRole.Body && words.Length <= LongestHeading && !Ends(words)
                && !words.ContainsAny('\n', '\r') && (char.IsUpper(words[0]) || char.IsDigit(words[0]))
                && Dateline.LengthIn(words) == 0
                && roles[i + 1] == SectionRole.Body && (next.Length > LongestHeading || Ends(next)))
            {
                roles[i] = SectionRole.Heading;
            }
        }
    }

    private static bool Ends(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd("\"'”’»)] ");
        return words.IsEmpty || words[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '…';
    }
}
