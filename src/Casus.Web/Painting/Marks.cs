using Casus.Ledger.Views;

namespace Casus.Web.Painting;

/// <summary>Finds the words of all records of a document.</summary>
internal static class Marks
{
    /// <summary>The marks, in no particular order.</summary>
    public static List<Mark> Of(CodedDocument coded, SourceText source)
    {
        var marks = new List<Mark>();
        void Add(int start, int end, string key, MarkKind kind, EventStanding? standing = null, string? label = null)
        {
            if (start < end && end <= source.Length)
            {
                marks.Add(new Mark(source.ToUtf16(start), source.ToUtf16(end), key, kind, standing, label));
            }
        }

        foreach (var (index, found) in coded.Events.Index())
        {
            var key = Keys.Event(index);
            foreach (var (place, words) in found.Trigger.Index())
            {
                var label = place == found.Trigger.Count - 1 ? Plover.Name(found.Type) : null;
                Add(words.Start, words.End, key, MarkKind.Trigger, found.ViewStanding(), label);
            }

            foreach (var party in found.Actors.Concat(found.Recipients))
            {
                Add(party.Start, party.End, key, MarkKind.Party);
            }

            if (found.Place is { } where)
            {
                Add(where.Start, where.End, key, MarkKind.Place);
            }

            if (found.Time is { } when)
            {
                Add(when.Start, when.End, key, MarkKind.Time);
            }
        }

        foreach (var (index, said) in coded.Attributions.Index())
        {
            var key = Keys.Attribution(index);
            if (said.Source is { } speaker)
            {
                Add(speaker.Start, speaker.End, key, MarkKind.Source);
            }

            foreach (var words in said.Cue)
            {
                Add(words.Start, words.End, key, MarkKind.Cue);
            }

            foreach (var words in said.Content)
            {
                Add(words.Start, words.End, key, MarkKind.Content);
            }
        }

        foreach (var (index, cause) in coded.Causes.Index())
        {
            var key = Keys.Cause(index);
            foreach (var words in cause.Cue)
            {
                Add(words.Start, words.End, key, MarkKind.Tie);
            }

            Add(cause.Cause.Start, cause.Cause.End, key, MarkKind.Side);
            Add(cause.Effect.Start, cause.Effect.End, key, MarkKind.Side);
        }

        foreach (var (index, sign) in coded.Document.Signs.Index())
        {
            Add(sign.Start, sign.End, Keys.Sign(index), MarkKind.Evidence);
        }

        return marks;
    }
}
