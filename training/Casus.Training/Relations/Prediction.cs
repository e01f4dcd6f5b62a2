using System.Text.Json;
using Casus.Coding.Events;
using Casus.Language;

namespace Casus.Training.Relations;

/// <summary>Answers in the form the event scorer reads.</summary>
internal static class Prediction
{
    /// <summary>The answer for the marked pair, and the events found without looking at it.</summary>
    public static string Line(PreparedText text, string root, EventFinder finder)
    {
        var events = new List<object>();
        foreach (var sentence in text.Doc.Sentences)
        {
            foreach (var found in finder.Find(sentence))
            {
                events.AddRange(Dyads(found).Select(pair => (object)new
                {
                    root = Casus.Plover.Name(found.Type),
                    source = Span(text, sentence, pair.Actor),
                    target = Span(text, sentence, pair.Recipient),
                    chance = found.Confidence,
                }));
            }
        }

        return JsonSerializer.Serialize(new { id = text.Pair.Id, root, events });
    }

    // Compound actors as pairs; the parties of a reciprocal act each with each.
    private static IEnumerable<(int Actor, int Recipient)> Dyads(FoundEvent found)
    {
        var (actors, recipients) = (found.Reading.Actors, found.Reading.Recipients);
        return recipients.Count == 0 && actors.Count > 1
            ? actors.SelectMany((a, i) => actors.Skip(i + 1).Select(b => (a, b)))
            : actors.DefaultIfEmpty(-1).SelectMany(a => recipients.DefaultIfEmpty(-1).Select(r => (a, r)));
    }

    private static object? Span(PreparedText text, Sentence sentence, int head)
    {
        if (head < 0)
        {
            return null;
        }

        var actor = text.Actors.Resolve(sentence, head);
        var span = text.Doc.Source.Span(actor.Start, actor.End);
        return new { start = span.Start, end = span.End };
    }
}
