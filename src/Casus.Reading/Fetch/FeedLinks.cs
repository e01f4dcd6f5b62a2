using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Reading.Feeds;
using Casus.Reading.Json;

namespace Casus.Reading.Fetch;

/// <summary>The addresses that a feed's items lead to.</summary>
internal static partial class FeedLinks
{
    private const int Head = 4096;

    /// <summary>The addresses as written, in order; null where the answer is no feed.</summary>
    /// <exception cref="RefusedException">A feed that cannot be read.</exception>
    public static IReadOnlyList<string>? Of(Answer answer)
    {
        var head = Encoding.Latin1.GetString(answer.Body.AsSpan(0, Math.Min(Head, answer.Body.Length)));
        return First().Match(head) is { Success: true } found && found.Value is not ("<html" or "<HTML")
            ? Feed.Links(answer.Body)
            : answer.Type.EndsWith("json", StringComparison.Ordinal) ? OfJson(answer.Body) : null;
    }

    private static IReadOnlyList<string>? OfJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body);
            return JsonFeed.Is(json.RootElement) ? JsonFeed.Links(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Whichever element comes first tells what it is; servers' types are often wrong.
    [GeneratedRegex(@"<(rss|feed|rdf:RDF|html|HTML)(?=[\s>])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
