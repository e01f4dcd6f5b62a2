using Casus.Coding;

namespace Casus.Insight;

/// <summary>
/// What a run found: events by type and standing, and the surest example of each type. Takes documents in any order
/// to the same result, and keeps one line a type whatever their number. Not for several threads at once.
/// </summary>
public sealed class Findings
{
    private readonly SortedDictionary<string, int> _uncoded = new(StringComparer.Ordinal);
    private readonly Row?[] _rows = new Row?[Enum.GetValues<EventType>().Length];

    /// <summary>Documents seen.</summary>
    public int Documents { get; private set; }

    /// <summary>Documents that repeat another one; their events are counted like all others.</summary>
    public int Copies { get; private set; }

    /// <summary>Events seen.</summary>
    public int Events { get; private set; }

    /// <summary>Attributions seen.</summary>
    public int Attributions { get; private set; }

    /// <summary>Causes seen.</summary>
    public int Causes { get; private set; }

    /// <summary>Documents that were kept but not coded, by language, for lack of models.</summary>
    public IReadOnlyDictionary<string, int> Uncoded => _uncoded;

    /// <summary>Adds a document's records.</summary>
    public void Add(CodedDocument document)
    {
        Documents++;
        Copies += document.Document.CopyOf is null ? 0 : 1;
        if (document.Document.Language is { } language && !Coder.Codes(language))
        {
            _uncoded[language] = _uncoded.GetValueOrDefault(language) + 1;
        }

        Events += document.Events.Count;
        Attributions += document.Attributions.Count;
        Causes += document.Causes.Count;
        foreach (var found in document.Events)
        {
            (_rows[(int)found.Type] ??= new Row()).Add(document.Document, found);
        }
    }

    /// <summary>The types found, in PLOVER's order.</summary>
    public IReadOnlyList<Finding> ByType() =>
        [.. Enum.GetValues<EventType>().Where(t => _rows[(int)t] is not null).Select(t => _rows[(int)t]!.Finding(t))];

    private sealed class Row
    {
        private readonly int[] _counts = new int[Enum.GetValues<Standing>().Length];
        private Example? _example;

        public void Add(DocumentRecord document, EventRecord found)
        {
            _counts[(int)found.Standing()]++;
            if (_example is null || Precedes(found, _example))
            {
                _example = Example.Of(document, found);
            }
        }

        public Finding Finding(EventType type) => new(
            type, _counts[(int)Standing.Told], _counts[(int)Standing.Said], _counts[(int)Standing.Negated],
            _counts[(int)Standing.Supposed], _example!);

        // Equal confidence: the lower ids, so that the order of the documents does not matter.
        private static bool Precedes(EventRecord found, Example than)
        {
            var byConfidence = found.Confidence.CompareTo(than.Confidence);
            var byDocument = string.CompareOrdinal(found.Document, than.Document);
            return byConfidence > 0
                || (byConfidence == 0 && (byDocument < 0
                    || (byDocument == 0 && string.CompareOrdinal(found.Id, than.Event) < 0)));
        }
    }
}
