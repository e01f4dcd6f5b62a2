using Casus.Ledger;
using Casus.Ledger.Copies;
using Casus.Reading.Outlets;
using NodaTime;

namespace Casus.Insight.Provenance;

/// <summary>Where the texts of a ledger come from: outlets, copies, and the way of each text.</summary>
public sealed class SourceBook
{
    private readonly OutletList _outlets;
    private readonly SortedDictionary<int, SourceDocument> _documents = [];

    private SourceBook(OutletList outlets) => _outlets = outlets;

    /// <summary>All documents, in the order of writing.</summary>
    public IReadOnlyCollection<SourceDocument> Documents => _documents.Values;

    /// <summary>Reads the book of a ledger.</summary>
    /// <param name="reader">The ledger.</param>
    /// <param name="outlets">Outlets to look up names and addresses in.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static SourceBook Load(LedgerReader reader, OutletList outlets)
    {
        var book = new SourceBook(outlets);
        var pairs = reader.CopyLinks();
        var origins = Origins.Of(pairs);
        var chosen = pairs.Where(pair => origins.TryGetValue(pair.Document, out var origin) && origin == pair.Origin)
            .DistinctBy(pair => pair.Document).ToDictionary(pair => pair.Document);
        var repeats = chosen.Values.ToLookup(pair => pair.Origin, pair => pair.Outcome);
        foreach (var (number, document) in reader.Heads())
        {
            var outlet = outlets.Find(document.Outlet) ?? outlets.Find(document.Url);
            var (outcome, because) = chosen.TryGetValue(number, out var pair)
                ? (pair.Outcome, pair.Because is [var first, ..] ? first : "")
                : RootOutcome(document, [.. repeats[number]]);
            book._documents.Add(number, new SourceDocument(number, document, outlet?.Name ?? document.Outlet, outcome, because, pair?.Origin));
        }

        return book;
    }

    /// <summary>The document of that id, file or address, or whose id alone begins so; null where there is none.</summary>
    public SourceDocument? Find(string name)
    {
        var exact = Documents.FirstOrDefault(d => d.Document.Id == name)
            ?? Documents.FirstOrDefault(d => d.Document.File == name || d.Document.Url == name);
        return exact ?? (Documents.Where(d => d.Document.Id.StartsWith(name, StringComparison.Ordinal)).Take(2).ToList() is [var only] ? only : null);
    }

    /// <summary>Outlets with the most articles first.</summary>
    public IReadOnlyList<OutletSummary> Outlets() =>
    [
        .. Documents.GroupBy(d => d.Outlet, StringComparer.Ordinal).Select(outlet => Summary(outlet.Key, [.. outlet]))
            .OrderByDescending(outlet => outlet.Articles).ThenBy(outlet => outlet.Name, StringComparer.Ordinal),
    ];

    /// <summary>Texts with their copies, the most copied first.</summary>
    public IReadOnlyList<CopyCluster> Clusters() =>
    [
        .. Documents.Where(d => d.Origin is not null).GroupBy(Root)
            .Select(cluster => new CopyCluster(cluster.Key, [.. cluster.OrderBy(d => d.Document.Published ?? LocalDateTime.MaxIsoValue).ThenBy(d => d.Number)]))
            .OrderByDescending(cluster => cluster.Copies.Count).ThenBy(cluster => cluster.Root.Number),
    ];

    /// <summary>The way of a document's text back to where it comes from, beginning with the document.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<ChainStep> Chain(LedgerReader reader, SourceDocument document)
    {
        var chain = new List<ChainStep>();
        for (var at = document; ; at = _documents[at.Origin.Value])
        {
            chain.Add(new ChainStep(at, at.Origin is null ? null
                : reader.CopiesOf(at.Number).First(pair => pair.Document == at.Number && pair.Origin == at.Origin)));
            if (at.Origin is null)
            {
                return chain;
            }
        }
    }

    /// <summary>Documents that repeat this one and were not led further by better evidence, each with it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<ChainStep> CopiesOf(LedgerReader reader, SourceDocument document) =>
        [.. reader.CopiesOf(document.Number)
            .Where(pair => pair.Origin == document.Number && _documents[pair.Document].Origin == document.Number)
            .Select(pair => new ChainStep(_documents[pair.Document], pair))];

    /// <summary>Documents that tell the same event independently, each with the evidence.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<ChainStep> SameEvent(LedgerReader reader, SourceDocument document) =>
        [.. reader.CopiesOf(document.Number).Where(pair => pair.Outcome == CopyOutcome.SameEvent)
            .Select(pair => new ChainStep(_documents[pair.Document == document.Number ? pair.Origin : pair.Document], pair))];

    private SourceDocument Root(SourceDocument document) => document.Origin is { } origin ? Root(_documents[origin]) : document;

    private OutletSummary Summary(string? name, List<SourceDocument> documents)
    {
        var known = _outlets.Find(name) ?? documents.Select(d => _outlets.Find(d.Document.Url)).FirstOrDefault(o => o is not null);
        var copies = documents.Count(d => d.IsCopy);
        var originals = documents.Count(d => d.Outcome == CopyOutcome.Original);
        return new OutletSummary(name, known?.Country, known?.Control, documents.Count, originals, copies, documents.Count - copies - originals);
    }

    // A text that repeats none of this ledger may still say itself that it comes from elsewhere.
    private static (CopyOutcome Outcome, string Because) RootOutcome(DocumentRecord document, List<CopyOutcome> repeats) =>
        document.Signs.FirstOrDefault(sign => sign.Name == "machine-translated") is { } translated
            ? (CopyOutcome.MachineTranslated, translated.Because)
        : Direction.Declared(document).FirstOrDefault() is { } declared
            ? (CopyOutcome.Unknown, declared.Because + ", which is not in this ledger")
        : repeats.Count > 0 && repeats.TrueForAll(outcome => outcome == CopyOutcome.Unknown)
            ? (CopyOutcome.Unknown, "others have the same text, and nothing tells which came first")
        : (CopyOutcome.Original, repeats.Count > 0 ? "others repeat it" : "nothing shows that it repeats another text");
}
