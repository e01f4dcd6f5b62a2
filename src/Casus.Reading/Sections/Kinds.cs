namespace Casus.Reading.Sections;

/// <summary>The kind of an article by plain signs: its address, its title, a label above it, questions and answers.</summary>
internal static class Kinds
{
    private const int EnoughQuestions = 3;

    // Lines of knowledge/reading/kinds.txt: kind, then "address" or "label", then the word.
    private static readonly (ArticleKind Kind, bool InAddress, string Word)[] Signs =
        [.. KnowledgeLines.Of("kinds.txt").Select(ReadSign)];

    public static ArticleKind Of(Article article, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        var text = article.Text;
        foreach (var (kind, inAddress, word) in Signs)
        {
            if (inAddress ? HasPart(article.Url, word) : IsLabelled(article, paragraphs, word))
            {
                return kind;
            }
        }

        var questions = paragraphs.Count(p => Begins(p, "Q:") || Begins(p, "Question:"));
        var answers = paragraphs.Count(p => Begins(p, "A:") || Begins(p, "Answer:"));
        return questions >= EnoughQuestions && answers >= EnoughQuestions ? ArticleKind.Interview
            : Array.Exists(roles, role => role == SectionRole.Dateline) || HasDateline(text, paragraphs, roles) ? ArticleKind.News
            : ArticleKind.Unknown;

        bool Begins(Paragraph p, string mark) => p.In(text).StartsWith(mark, StringComparison.Ordinal);
    }

    private static bool HasDateline(string text, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        var first = Array.IndexOf(roles, SectionRole.Body);
        return first >= 0 && Dateline.LengthIn(paragraphs[first].In(text)) > 0;
    }

    private static bool HasPart(string? url, string word) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.AbsolutePath.Contains($"/{word}/", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Opinion", "Opinion: …" or "Opinion | …" as title or head line.</summary>
    private static bool IsLabelled(Article article, List<Paragraph> paragraphs, string word) =>
        IsLabel(article.Title, word) || paragraphs.Take(3).Any(p => IsLabel(p.In(article.Text), word));

    private static bool IsLabel(ReadOnlySpan<char> line, string word)
    {
        line = line.Trim();
        if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = line[word.Length..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '|';
    }

    private static (ArticleKind, bool, string) ReadSign(string line)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        ArticleKind? kind = parts is not [_, "address" or "label", _] ? null : parts[0] switch
        {
            "news" => ArticleKind.News,
            "opinion" => ArticleKind.Opinion,
            "interview" => ArticleKind.Interview,
            "press-release" => ArticleKind.PressRelease,
            _ => null,
        };
        return kind is { } known
            ? (known, parts[1] == "address", parts[2])
            : throw new InvalidOperationException($"knowledge/reading/kinds.txt: cannot read '{line}'");
    }
}
