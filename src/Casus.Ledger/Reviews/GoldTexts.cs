namespace Casus.Ledger.Reviews;

/// <summary>The documents that reviews are of, as the ledger holds them: under their id, else under another with the same text.</summary>
internal sealed class GoldTexts
{
    private readonly Dictionary<string, DocumentRecord> _byId;
    private readonly Dictionary<string, DocumentRecord> _byHash;

    private GoldTexts(Dictionary<string, DocumentRecord> byId, Dictionary<string, DocumentRecord> byHash) => (_byId, _byHash) = (byId, byHash);

    /// <summary>All of them, in the order of the reviews.</summary>
    public IEnumerable<DocumentRecord> All => _byId.Values.Concat(_byHash.Values).DistinctBy(d => d.Id);

    /// <summary>Finds the documents of reviews. The ledger is read whole only where one is not there under its id.</summary>
    public static GoldTexts Of(IReadOnlyList<Review> reviews, LedgerReader reader)
    {
        var byId = new Dictionary<string, DocumentRecord>(StringComparer.Ordinal);
        var elsewhere = new HashSet<string>(StringComparer.Ordinal);
        foreach (var review in reviews.DistinctBy(r => (r.DocumentId, r.TextHash)))
        {
            if (reader.Find(review.DocumentId)?.Document is { } document && RecordAnchor.Hash(document.Text) == review.TextHash)
            {
                byId[document.Id] = document;
            }
            else
            {
                elsewhere.Add(review.TextHash);
            }
        }

        var byHash = new Dictionary<string, DocumentRecord>(StringComparer.Ordinal);
        foreach (var document in elsewhere.Count == 0 ? [] : reader.ReadAll().Select(d => d.Document))
        {
            if (RecordAnchor.Hash(document.Text) is var hash && elsewhere.Contains(hash))
            {
                byHash.TryAdd(hash, document);
            }
        }

        return new GoldTexts(byId, byHash);
    }

    /// <summary>The document of a review, or null where the ledger no longer holds its text.</summary>
    public DocumentRecord? Find(Review review) =>
        _byId.TryGetValue(review.DocumentId, out var own) && RecordAnchor.Hash(own.Text) == review.TextHash ? own : _byHash.GetValueOrDefault(review.TextHash);
}
