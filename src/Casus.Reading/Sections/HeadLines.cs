using NodaTime;

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

    /// <summary>The day a line consists of, or null.</summary>
    public static LocalDateTime? DayOf(string text, Paragraph line) =>
        line.End - line.Start <= 60 ? PublicationDate.FromWords(line.In(text).ToString()) : null;

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

    /// <summary>Whether the paragraph stands high enough to be a head line.</summary>
    public static bool IsHigh(int index) => index < Deep;

    /// <summary>Fills title, author and day from the head lines where the input gave none.</summary>
    public static Article Complete(Article article, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        for (var i = 0; i < paragraphs.Count && IsHigh(i); i++)
        {
            article = roles[i] switch
            {
                SectionRole.Title => article with { Title = article.Title ?? paragraphs[i].In(article.Text).ToString() },
                SectionRole.Byline => article with { Author = article.Author ?? WithoutBy(paragraphs[i].In(article.Text)) },
                SectionRole.Dateline => article with { Published = article.Published ?? DayOf(article.Text, paragraphs[i]) },
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

    private static string WithoutBy(ReadOnlySpan<char> byline) =>
        (byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? byline[3..].Trim() : byline).ToString();
}
