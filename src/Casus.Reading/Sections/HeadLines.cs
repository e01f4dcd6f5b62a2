namespace Casus.Reading.Sections;

/// <summary>The lines above the running text: title, byline, day.</summary>
internal static class HeadLines
{
    /// <summary>So many paragraphs from the top may hold head lines.</summary>
    public const int Deep = 5;

    private const int LongestTitle = 200;
    private const int LongestByline = 120;

    private static readonly HashSet<string> Cues = ["reports", "staff", "writer", "reporter", "correspondent"];
    private static readonly Phrases Bylines = Phrases.Load("bylines.txt");

    /// <summary>Whether a line is a byline or a day, and so no part of a paragraph.</summary>
    public static bool StandsAlone(string text, Paragraph line) => IsByline(text, line) || DayOf(text, line) is not null;

    /// <summary>Whether a short line names the writer.</summary>
    public static bool IsByline(string text, Paragraph line)
    {
        var words = line.In(text);
        return words.Length <= LongestByline && Bylines.Match(words) && AreNames(words);
    }

    /// <summary>What a line that is only a date says, or null.</summary>
    public static TimeStamp? DayOf(string text, Paragraph line)
    {
        var words = line.In(text);
        if (TimeStamp.Read(words) is { } whole)
        {
            return whole;
        }

        // "10.01.2022 14:12 | Translated from the original"
        var bar = words.IndexOfAny("|•·");
        return bar > 0 && words.Length <= LongestByline ? TimeStamp.Read(words[..bar]) : null;
    }

    /// <summary>Whether the first paragraph is a short line without full stop, above running text.</summary>
    public static bool LooksLikeTitle(string text, List<Paragraph> paragraphs)
    {
        var first = paragraphs[0].In(text);
        return paragraphs.Count > 1
            && first.Length <= LongestTitle
            && first[^1] is not ('.' or ':' or ';' or ',' or '…')
            && !first.ContainsAny('\n', '\r')
            && !StandsAlone(text, paragraphs[0])
            && Dateline.LengthIn(first) == 0;
    }

    /// <summary>Fills title, author and day from the head lines where the input gave none.</summary>
    public static Article Complete(Article article, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        var head = Math.Max(Deep, Array.IndexOf(roles, SectionRole.Body));
        for (var i = 0; i < paragraphs.Count && i < head; i++)
        {
            article = roles[i] switch
            {
                SectionRole.Title => article with { Title = article.Title ?? paragraphs[i].In(article.Text).ToString() },
                SectionRole.Byline => article with { Author = article.Author ?? WithoutBy(paragraphs[i].In(article.Text)) },
                SectionRole.Dateline => WithDay(article, DayOf(article.Text, paragraphs[i])),
                _ => article,
            };
        }

        return article;
    }

    /// <summary>Whether all words but the first and short ones ("and", "of", "for") have a capital.</summary>
    private static bool AreNames(ReadOnlySpan<char> words)
    {
        var first = true;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",.|@()");
            if (!first && word.Length > 4 && char.IsLower(word[0]) && !Cues.Contains(word.ToString()))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    private static Article WithDay(Article article, TimeStamp? line) => line switch
    {
        { Time: { } time, IsUpdate: true } => article with { Modified = article.Modified ?? time },
        { Time: { } time } when article.Published is null =>
            article with { Published = time, PublishedFrom = TimeSource.HeadLine, PublishedTrust = Trust.Medium },
        _ => article,
    };

    private static string WithoutBy(ReadOnlySpan<char> byline) =>
        (byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? byline[3..].Trim() : byline).ToString();
}
