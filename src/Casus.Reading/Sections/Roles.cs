using System.Buffers;

namespace Casus.Reading.Sections;

/// <summary>The role of each paragraph.</summary>
internal static class Roles
{
    private const int LongestHeading = 80;
    private const int LongestLink = 250;
    private const int LongestHeadline = 200;
    private const int LongestBoilerplate = 700;

    private static readonly SearchValues<string> SentenceEnds = SearchValues.Create([". ", "? ", "! ", "http", "www."], StringComparison.Ordinal);
    private static readonly Phrases Related = Phrases.Load("related.txt");
    private static readonly Phrases RelatedLabels = Phrases.Load("related-labels.txt");
    private static readonly Phrases Boilerplate = Phrases.Load("boilerplate.txt");
    private static readonly Phrases ClosingLabels = Phrases.Load("closing-labels.txt");
    private static readonly Phrases AuthorNotes = Phrases.Load("author-notes.txt");
    private static readonly Phrases Captions = Phrases.Load("captions.txt");

    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="known">What is known of each, body where nothing.</param>
    /// <param name="isPlain">Whether no mark-up told links from text.</param>
    public static SectionRole[] Of(string text, List<Paragraph> paragraphs, IReadOnlyList<SectionRole> known, bool isPlain)
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

        MarkClosing(text, paragraphs, roles);
        MarkAuthorNotes(text, paragraphs, roles);
        MarkHeadings(text, paragraphs, roles, isPlain);
        return roles;
    }

    /// <summary>Below a label such as "About the author" or "Comments", nothing is the article's.</summary>
    private static void MarkClosing(string text, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        var closed = false;
        for (var i = roles.Length / 2; i < roles.Length; i++)
        {
            var words = paragraphs[i].In(text);
            closed |= i > 0 && words.Length <= LongestHeading && ClosingLabels.Match(words);
            roles[i] = closed && roles[i] is (SectionRole.Body or SectionRole.Heading) ? SectionRole.Boilerplate : roles[i];
        }
    }

    /// <summary>Notes on the writer stand at the very end, below at least one paragraph of text.</summary>
    private static void MarkAuthorNotes(string text, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        var first = Array.IndexOf(roles, SectionRole.Body);
        for (var i = roles.Length - 1; i > first && first >= 0; i--)
        {
            if (roles[i] is SectionRole.Body or SectionRole.Heading)
            {
                var words = paragraphs[i].In(text);
                if (words.Length > LongestBoilerplate || !AuthorNotes.Match(words))
                {
                    return;
                }

                roles[i] = SectionRole.Boilerplate;
            }
        }
    }

    /// <summary>What the words of a paragraph alone tell.</summary>
    private static SectionRole ByWording(ReadOnlySpan<char> words) =>
        words.Length <= LongestLink && Related.Match(words) ? SectionRole.Related
        : words.Length <= LongestBoilerplate && Boilerplate.Match(words) ? SectionRole.Boilerplate
        : words.Length <= LongestBoilerplate && Captions.Match(words) ? SectionRole.Caption
        : SectionRole.Body;

    /// <summary>
    /// A line without a final stop above a paragraph of running text: a short one is a heading; in plain text, a longer one
    /// between full sentences is the headline of another article.
    /// </summary>
    private static void MarkHeadings(string text, List<Paragraph> paragraphs, SectionRole[] roles, bool isPlain)
    {
        for (var i = 1; i < roles.Length - 1; i++)
        {
            var words = paragraphs[i].In(text);
            var next = paragraphs[i + 1].In(text);
            if (roles[i] != SectionRole.Body || words.Length > LongestHeadline || Ends(words)
                || words.ContainsAny('\n', '\r') || !(char.IsUpper(words[0]) || char.IsDigit(words[0]))
                || Dateline.LengthIn(words) > 0
                || roles[i + 1] != SectionRole.Body || !(next.Length > LongestHeading || Ends(next)))
            {
                continue;
            }

            if (words.Length <= LongestHeading)
            {
                roles[i] = SectionRole.Heading;
            }
            else if (isPlain && roles[i - 1] == SectionRole.Body && Ends(paragraphs[i - 1].In(text)) && Ends(next)
                && !words.ContainsAny(SentenceEnds))
            {
                roles[i] = SectionRole.Related;
            }
        }
    }

    private static bool Ends(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd("\"'”’»)] ");
        return words.IsEmpty || words[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '…';
    }
}
