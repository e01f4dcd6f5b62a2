namespace Casus.Ledger.Export;

/// <summary>The stretches of a text that records mark, and how they belong together, as annotators see them.</summary>
internal sealed class Marks
{
    private readonly Dictionary<(string Label, string Spans), int> _numbers = [];

    private Marks(CodedDocument document)
    {
        foreach (var e in document.Events.Where(e => e.Trigger.Count > 0))
        {
            var group = new MarkGroup(Plover.Name(e.Type), Add(Plover.Name(e.Type), e.Trigger), [], e);
            AddParties(group, "Actor", e.Actors);
            AddParties(group, "Recipient", e.Recipients);
            Groups.Add(group);
        }

        foreach (var a in document.Attributions.Where(a => a.Cue.Count > 0))
        {
            var group = new MarkGroup("ATTRIBUTION", Add("ATTRIBUTION", a.Cue), [], a);
            AddParties(group, "Source", a.Source is null ? [] : [a.Source]);
            if (a.Content.Count > 0)
            {
                group.Members.Add(("Content", Add("Content", a.Content)));
            }

            Groups.Add(group);
        }
    }

    /// <summary>The marks of a document.</summary>
    public static Marks Of(CodedDocument document) => new(document);

    /// <summary>Stretches with their labels, numbered from 0.</summary>
    public List<(string Label, IReadOnlyList<Words> Words)> All { get; } = [];

    /// <summary>Events and attributions.</summary>
    public List<MarkGroup> Groups { get; } = [];

    private void AddParties(MarkGroup group, string role, IReadOnlyList<Participant> parties)
    {
        foreach (var p in parties)
        {
            group.Members.Add((role, Add("Party", [new Words(p.Text, p.Start, p.End)])));
        }
    }

    private int Add(string label, IReadOnlyList<Words> words)
    {
        var sorted = words.OrderBy(w => w.Start).ToList();
        var key = (label, string.Join(' ', sorted.Select(w => $"{w.Start}-{w.End}")));
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = All.Count;
            _numbers.Add(key, number);
            All.Add((label, sorted));
        }

        return number;
    }
}

/// <summary>A record by its marks.</summary>
/// <param name="Label">Its type.</param>
/// <param name="Anchor">The mark of its trigger or cue.</param>
/// <param name="Members">Roles and marks of those that belong to it.</param>
/// <param name="Record">The record.</param>
internal sealed record MarkGroup(string Label, int Anchor, List<(string Role, int Mark)> Members, LedgerRecord Record);
