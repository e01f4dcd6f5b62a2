using System.Globalization;

namespace Casus.Reading.Provenance;

/// <summary>A title in another language or script than the body, words in another script, quotation marks of another language.</summary>
internal static class LanguageSigns
{
    private const int ShortestWord = 3;

    private static readonly (char Open, char Close, string Users)[] ForeignQuotes =
    [
        ('«', '»', "as French, Russian and Spanish print them"),
        ('„', '“', "as German and Slavic languages print them"),
        ('»', '«', "as German and Danish print them"),
        ('「', '」', "as Chinese and Japanese print them"),
    ];

    public static IEnumerable<Sign> Of(Article article, List<TextPart> parts, TextLanguages languages)
    {
        var (text, source, script) = (article.Text, new SourceText(article.Text), languages.Script);
        if (script == Script.None)
        {
            return [];
        }

        var signs = new List<Sign>();
        AddTitle(signs, article, parts, source, languages);
        AddOtherScript(signs, text, parts, source, script);
        if ((languages.Body ?? article.Language) == "en" && script == Script.Latin)
        {
            AddQuotes(signs, text, parts, source);
        }

        return signs;
    }

    private static void AddTitle(List<Sign> signs, Article article, List<TextPart> parts, SourceText source, TextLanguages languages)
    {
        if (article.Title is not { } title)
        {
            return;
        }

        var own = Scripts.Of(title);
        var (language, other) = (languages.Title, languages.Body);
        var reason = own != Script.None && own != languages.Script ? $"title in {own} script, body in {languages.Script} script"
            : language is not null && other is not null && language != other ? $"title in the language '{language}', body in '{other}'"
            : null;
        if (reason is not null)
        {
            var place = parts.Find(part => part.Role == SectionRole.Title) is { End: > 0 } part ? source.Span(part.Start, part.End) : new Span(0, 0);
            signs.Add(new Sign("title-language", reason, place.Start, place.End));
        }
    }

    /// <summary>
    /// One sign for each other script, at its first words, and one for words that mix two scripts. Latin words are at home in
    /// texts of any script.
    /// </summary>
    private static void AddOtherScript(List<Sign> signs, string text, List<TextPart> parts, SourceText source, Script script)
    {
        var others = new SortedDictionary<Script, (int Start, int End, int Words)>();
        (int Start, int End)? mixed = null;
        foreach (var part in parts.Where(part => part.IsOwn && part.Role != SectionRole.Title))
        {
            for (var at = part.Start; at < part.End;)
            {
                var end = at;
                while (end < part.End && char.IsLetter(text[end]))
                {
                    end++;
                }

                var word = text.AsSpan(at, end - at);
                var own = Scripts.Of(word);
                if (end - at >= ShortestWord && own is not (Script.None or Script.Latin) && own != script && !AreOneWriting(own, script))
                {
                    // Words that follow each other are one stretch.
                    others[own] = others.TryGetValue(own, out var before)
                        ? (before.Start, Joins(text, before.End, at) ? end : before.End, before.Words + 1)
                        : (at, end, 1);
                }

                mixed ??= IsMixed(word) ? (at, end) : null;
                at = Math.Max(end, at + 1);
            }
        }

        foreach (var (other, (start, end, words)) in others)
        {
            var span = source.Span(start, end);
            var count = words == 1 ? "a word" : string.Create(CultureInfo.InvariantCulture, $"{words} words");
            signs.Add(new Sign("source-script", $"{count} in {other} script in a text in {script} script", span.Start, span.End));
        }

        if (mixed is { } found)
        {
            var span = source.Span(found.Start, found.End);
            signs.Add(new Sign("mixed-script-word", "a word mixes Latin and Cyrillic letters", span.Start, span.End));
        }
    }

    private static bool Joins(string text, int end, int start) => start - end is >= 0 and <= 3 && !text.AsSpan(end, start - end).Contains('\n');

    private static bool AreOneWriting(Script a, Script b) =>
        a is Script.Japanese or Script.Chinese or Script.Hangul && b is Script.Japanese or Script.Chinese or Script.Hangul;

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        var (latin, cyrillic) = (false, false);
        foreach (var c in word)
        {
            var script = Scripts.Of(c);
            latin |= script == Script.Latin;
            cyrillic |= script == Script.Cyrillic;
        }

        return latin && cyrillic;
    }

    private static void AddQuotes(List<Sign> signs, string text, List<TextPart> parts, SourceText source)
    {
        foreach (var (open, close, users) in ForeignQuotes)
        {
            var (pairs, first) = (0, default((int Start, int End)));
            foreach (var part in parts.Where(part => part.IsOwn))
            {
                for (var at = part.Start; text.AsSpan(at, part.End - at).IndexOf(open) is >= 0 and var from;)
                {
                    var start = at + from;
                    var length = text.AsSpan(start + 1, part.End - start - 1).IndexOf(close);
                    if (length < 0)
                    {
                        break;
                    }

                    first = pairs++ == 0 ? (start, start + length + 2) : first;
                    at = start + length + 2;
                }
            }

            if (pairs > 0)
            {
                var span = source.Span(first.Start, first.End);
                var count = string.Create(CultureInfo.InvariantCulture, $"{pairs} {(pairs == 1 ? "pair" : "pairs")}");
                signs.Add(new Sign("foreign-quotes", $"quotation marks {open} {close} in an English text, {users} ({count})", span.Start, span.End));
                return;
            }
        }
    }
}
