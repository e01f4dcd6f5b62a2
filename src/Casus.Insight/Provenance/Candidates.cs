using Casus.Ledger.Copies;

namespace Casus.Insight.Provenance;

/// <summary>
/// Finds, among all documents seen, those that a new one may repeat: by word triples, from a Jaccard index of about 0.1 up,
/// and across wordings and languages by names, numbers and dates of texts that appeared close together.
/// </summary>
internal sealed class Candidates
{
    private const int Bins = 64;
    private const int FullBins = 40;
    private const int Least = 32;
    private const int FewestShingles = 3;
    private const int FewestAnchors = 5;
    private const int MostByShingles = 16;
    private const int MostByAnchors = 8;
    private const int FarthestDays = 10;

    private readonly SketchIndex _shingles;
    private readonly SketchIndex _anchors;
    private readonly List<(int Number, int? Day)> _documents = [];

    /// <param name="capacity">How many documents are expected.</param>
    public Candidates(int capacity)
    {
        _shingles = new SketchIndex(Bins, inPlace: true, capacity);
        _anchors = new SketchIndex(Least, inPlace: false, capacity);
    }

    /// <summary>Bytes held.</summary>
    public long Bytes => _shingles.Bytes + _anchors.Bytes + ((long)_documents.Capacity * 12);

    /// <summary>The fingerprint of a text.</summary>
    public static Fingerprint Print(ComparedText text) => new(
        text.Number,
        text.Document.Published is { } time ? NodaTime.Period.DaysBetween(new NodaTime.LocalDate(1970, 1, 1), time.Date) : null,
        MinHash.ByBin(text.Shingles, Bins),
        MinHash.Least(text.Anchors.Select(anchor => anchor.Key), Least));

    /// <summary>Numbers of the documents that a text may repeat, the likeliest first.</summary>
    public IReadOnlyList<int> Of(Fingerprint print)
    {
        var shingles = print.Shingles.ToArray();
        var fewest = shingles.Count(value => value != MinHash.None) < FullBins ? FewestShingles - 1 : FewestShingles;
        var byShingles = _shingles.Find(shingles, fewest, MostByShingles).Select(found => found.Sketch);
        var byAnchors = _anchors.Find(print.Anchors.ToArray(), FewestAnchors, MostByAnchors)
            .Select(found => found.Sketch).Where(other => IsNear(_documents[other].Day, print.Published));
        return [.. byShingles.Concat(byAnchors).Distinct().Select(other => _documents[other].Number)];
    }

    /// <summary>Adds a text's fingerprint.</summary>
    public void Add(Fingerprint print)
    {
        _shingles.Add([.. print.Shingles]);
        _anchors.Add([.. print.Anchors]);
        _documents.Add((print.Document, print.Published));
    }

    private static bool IsNear(int? a, int? b) => a is null || b is null || Math.Abs(a.Value - b.Value) <= FarthestDays;
}
