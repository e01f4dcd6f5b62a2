using System.Text.Json;
using Casus.Coding.Facts;
using Casus.Language;

namespace Casus.Training.Facts;

/// <summary>An event of a text with people's judgement.</summary>
/// <param name="Spans">Its words, in code points.</param>
/// <param name="Label">The judgement in one word.</param>
/// <param name="Number">The judgement as a number from -3 to 3, or null.</param>
/// <param name="Sentence">The sentence in which it was found.</param>
/// <param name="Token">The token that stands for it.</param>
internal sealed record JudgedEvent(
    IReadOnlyList<(int Start, int End)> Spans, string Label, double? Number, Sentence? Sentence, int Token);

/// <summary>A text whose events people judged: MEANTIME's articles, UDS-IH2's sentences.</summary>
internal sealed record JudgedText(string Id, Doc Doc, IReadOnlyList<JudgedEvent> Events)
{
    /// <summary>Reads and parses a file of <c>factuality/</c>.</summary>
    public static IEnumerable<JudgedText> Read(string path, Analyzer analyzer)
    {
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var doc = analyzer.Analyze(new SourceText(text), [(0, text.Length)]);
            yield return new JudgedText(
                json.RootElement.GetProperty("id").GetString()!, doc,
                [.. json.RootElement.GetProperty("events").EnumerateArray().Select(e => Event(doc, e))]);
        }
    }

    private static JudgedEvent Event(Doc doc, JsonElement json)
    {
        (int, int) Span(JsonElement e) => (e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());
        (int Start, int End)[] spans = json.TryGetProperty("spans", out var list) ? [.. list.EnumerateArray().Select(Span)] : [Span(json)];
        var (sentence, token) = Place(doc, doc.Source.ToUtf16(spans[0].Start), doc.Source.ToUtf16(spans[0].End));
        double? number = json.TryGetProperty("factuality", out var value) ? value.GetDouble() : null;
        return new JudgedEvent(spans, json.GetProperty("label").GetString()!, number, sentence, token);
    }

    // Of several words the one that governs the others.
    private static (Sentence?, int) Place(Doc doc, int start, int end)
    {
        foreach (var sentence in doc.Sentences.Where(s => s.Start < end && start < s.End))
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (!Touches(sentence[i]))
                {
                    continue;
                }

                var top = i;
                while (sentence[top].Head >= 0 && Touches(sentence[sentence[top].Head]))
                {
                    top = sentence[top].Head;
                }

                return (sentence, FactualityReader.Predicate(sentence, top));
            }
        }

        return (null, -1);

        bool Touches(in Token token) => token.Start < end && start < token.End;
    }
}
