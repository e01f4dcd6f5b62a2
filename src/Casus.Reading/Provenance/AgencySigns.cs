using System.Text.RegularExpressions;
using Casus.Reading.Outlets;

namespace Casus.Reading.Provenance;

/// <summary>News agencies that a text of another outlet names: in its dateline, its byline or a line of their own.</summary>
internal static partial class AgencySigns
{
    private const int LongestLine = 80;
    private const int ShortName = 4;

    public static IEnumerable<Sign> Of(Article article, List<TextPart> parts, OutletList outlets)
    {
        var (text, source) = (article.Text, new SourceText(article.Text));
        var own = outlets.Find(article.Outlet) ?? outlets.Find(article.Url);
        var named = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var span = source.Span(part.Start, part.End);
            if (part.Role == SectionRole.Dateline && InBrackets().Match(text, part.Start, part.End - part.Start) is { Success: true } bracket
                && bracket.Groups["name"].Value.Trim() is var agency && !IsOwn(agency))
            {
                yield return new Sign("wire-dateline", $"the dateline names {agency}", span.Start, span.End);
            }
            else if (part.Role == SectionRole.Byline && Agency(text[part.Start..part.End]) is { } writer)
            {
                named = true;
                yield return new Sign("credit", $"the byline names {writer}", span.Start, span.End);
            }
            else if (part.Role is SectionRole.Body or SectionRole.Boilerplate or SectionRole.Heading
                && part.End - part.Start <= LongestLine && Alone(part.In(text)) is { } alone)
            {
                yield return new Sign("credit", $"a line of its own names {alone}", span.Start, span.End);
            }
        }

        if (!named && article.Author is { } author && Agency(author) is { } byline)
        {
            yield return new Sign("credit", $"the byline names {byline}", 0, 0);
        }

        if (parts.FindLast(part => part.Role == SectionRole.Body) is { End: > 0 } last
            && AtEnd().Match(text, Math.Max(last.Start, last.End - LongestLine), Math.Min(last.End - last.Start, LongestLine)) is { Success: true } end && Alone(end.Value) is { } closing)
        {
            var span = source.Span(end.Index, end.Index + end.Length);
            yield return new Sign("credit", $"the text ends with {closing}", span.Start, span.End);
        }

        bool IsOwn(string name) =>
            name.Equals(article.Outlet, StringComparison.OrdinalIgnoreCase) || (own is not null && outlets.Find(name) == own);

        string? Agency(string byline) => Parting().Split(byline).Select(name => Alone(name)).FirstOrDefault(name => name is not null);

        // A name with nothing around it but marks and a year.
        string? Alone(ReadOnlySpan<char> words)
        {
            var name = words.Trim(" ()[]/|—–-.,:;©0123456789").ToString();
            name = name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
            return name.Length > 1 && !name.Contains('.', StringComparison.Ordinal)
                && outlets.Find(name) is { Kind: OutletKind.Agency } found && found != own && IsSpelled(name, found) ? found.Name : null;
        }
    }

    /// <summary>"MAP" is an agency, "Map" a word.</summary>
    private static bool IsSpelled(string name, Outlet agency) =>
        name.Length > ShortName || agency.Name == name || agency.OtherNames.Contains(name, StringComparer.Ordinal);

    [GeneratedRegex(@"\((?<name>[^()]{2,40})\)|/(?<name>[^/]{2,40})/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\([^()]{2,40}\)\s*\z|[—–-]\s?[^—–\-.]{2,40}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@",|;|/|\||\band\b|\bwith\b|\bfor\b|\s[-–—]\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parting();
}
