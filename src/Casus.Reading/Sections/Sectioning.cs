using System.Text;
using Casus.Reading.Html;

namespace Casus.Reading.Sections;

/// <summary>How an article's title is found in its text.</summary>
internal enum TitleRule
{
    /// <summary>The text holds no title.</summary>
    None,

    /// <summary>The title is known; the text may begin with it.</summary>
    Given,

    /// <summary>The first paragraph is the title if it looks like one.</summary>
    FirstLine,
}

/// <summary>Marks the stretches of an article's text by role, from what a reader sees: place, length, wording.</summary>
internal static class Sectioning
{
    /// <summary>What stands between paragraphs that are put together.</summary>
    public const string Gap = "\n\n";

    /// <summary>The article with its sections, its kind, and what its head lines say of title, author and day.</summary>
    public static Article Apply(Article article, TitleRule rule)
    {
        var paragraphs = Paragraph.Split(article.Text, HeadLines.StandsAlone);
        var known = new SectionRole[paragraphs.Count];
        Array.Fill(known, SectionRole.Body);
        if (HasTitle(article, paragraphs, rule))
        {
            known[0] = SectionRole.Title;
        }

        return Apply(article, paragraphs, known, isPlain: true);
    }

    /// <summary>The article with the blocks as its text, blank lines between them.</summary>
    public static Article Join(List<Block> blocks, Article article)
    {
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            text.Append(text.Length > 0 ? Gap : "").Append(block.Text);
            paragraphs.Add(new Paragraph(text.Length - block.Text.Length, text.Length));
        }

        return Apply(article with { Text = text.ToString() }, paragraphs, [.. blocks.Select(block => block.Role)], isPlain: false);
    }

    private static Article Apply(Article article, List<Paragraph> paragraphs, SectionRole[] known, bool isPlain)
    {
        var text = article.Text;
        var roles = Roles.Of(text, paragraphs, known, isPlain);
        article = HeadLines.Complete(article, paragraphs, roles);
        return article with
        {
            Sections = Build(text, paragraphs, roles),
            Kind = article.Kind == ArticleKind.Unknown ? Kinds.Of(article, paragraphs, roles) : article.Kind,
        };
    }

    private static bool HasTitle(Article article, List<Paragraph> paragraphs, TitleRule rule) =>
        paragraphs.Count > 0 && rule switch
        {
            TitleRule.Given => paragraphs[0].In(article.Text).Equals(article.Title.AsSpan().Trim(), StringComparison.Ordinal),
            TitleRule.FirstLine => HeadLines.LooksLikeTitle(article.Text, paragraphs),
            _ => false,
        };

    /// <summary>One section a paragraph, but neighbouring body paragraphs in one; datelines apart.</summary>
    private static List<Section> Build(string text, List<Paragraph> paragraphs, SectionRole[] roles)
    {
        var source = new SourceText(text);
        var sections = new List<Section>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var (start, end) = paragraphs[i];
            if (roles[i] == SectionRole.Body && Dateline.LengthIn(text.AsSpan(start, end - start)) is > 0 and var length)
            {
                Add(start, start + length, SectionRole.Dateline);
                start += length;
            }

            Add(start, end, roles[i]);
        }

        return sections;

        void Add(int start, int end, SectionRole role)
        {
            var span = source.Span(start, end);
            if (role == SectionRole.Body && sections is [.., { Role: SectionRole.Body } last])
            {
                sections[^1] = last with { End = span.End };
            }
            else
            {
                sections.Add(new Section(span.Start, span.End, role));
            }
        }
    }
}
