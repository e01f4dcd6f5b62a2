using System.Text;
using System.Text.Json;

namespace Casus.Ledger.Reviews;

/// <summary>A reviewed record, as it counts in a gold set.</summary>
public sealed record GoldItem
{
    /// <summary>The number that its reviews share in the ledger they were made in.</summary>
    public required int Subject { get; init; }

    /// <summary>Id of its document.</summary>
    public required string Document { get; init; }

    /// <summary>What the last word comes to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether reviewers differ on it.</summary>
    public required bool Disputed { get; init; }

    /// <summary>The record as the coder wrote it.</summary>
    public required LedgerRecord Judged { get; init; }

    /// <summary>The record as it should be; null where there is no such thing.</summary>
    public LedgerRecord? Gold { get; init; }

    /// <summary>What each reviewer holds.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];
}

/// <summary>What reviewers made of a ledger's records: the measure of coders (docs/reviewing.md).</summary>
/// <param name="Documents">The documents with their texts.</param>
/// <param name="Items">The reviewed records.</param>
public sealed record GoldSet(IReadOnlyList<DocumentRecord> Documents, IReadOnlyList<GoldItem> Items)
{
    /// <summary>The gold set of a ledger; reviews of texts that the ledger no longer holds are left out.</summary>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public static GoldSet Of(string ledger)
    {
        using var book = ReviewBook.OpenReadOnly(ledger);
        using var reader = LedgerReader.Open(ledger);
        return Of(book, reader);
    }

    /// <summary>The gold set of a ledger that is open.</summary>
    /// <param name="book">Its reviews.</param>
    /// <param name="reader">Its documents.</param>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public static GoldSet Of(ReviewBook book, LedgerReader reader)
    {
        var reviews = book.All().Where(r => r.Verdict is not null).ToList();
        var texts = GoldTexts.Of([.. reviews.Select(r => r.History[0])], reader);
        var items = reviews.Select(r => texts.Find(r.History[0]) is { } text ? Item(r, text) : null).OfType<GoldItem>().ToList();
        var used = items.Select(i => i.Document).ToHashSet(StringComparer.Ordinal);
        return new GoldSet([.. texts.All.Where(d => used.Contains(d.Id))], items);
    }

    /// <summary>The set as JSON Lines: documents first.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Documents.Select(d => Encoding.UTF8.GetString(CasusJson.Line(d))),
        .. Items.Select(i => JsonSerializer.Serialize(i, CasusJson.Options)),
    ];

    /// <summary>The set that lines hold.</summary>
    /// <exception cref="ReviewException">A line is none of a gold set; it is named.</exception>
    public static GoldSet Parse(IEnumerable<string> lines)
    {
        var (documents, items, number) = (new List<DocumentRecord>(), new List<GoldItem>(), 0);
        foreach (var line in lines)
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("judged", out _))
                {
                    items.Add(json.RootElement.Deserialize<GoldItem>(CasusJson.Options)!);
                }
                else
                {
                    documents.Add((DocumentRecord)CasusJson.Parse(Encoding.UTF8.GetBytes(line)));
                }
            }
            catch (Exception e) when (e is JsonException or InvalidCastException or InvalidOperationException or NotSupportedException)
            {
                throw new ReviewException($"line {number} is neither a document nor a judgement");
            }
        }

        return new GoldSet(documents, items);
    }

    private static GoldItem Item(RecordReview review, DocumentRecord document) => new()
    {
        Subject = review.Subject,
        Document = document.Id,
        Verdict = review.Verdict!.Value,
        Disputed = review.Disputed,
        Judged = review.Judged,
        Gold = review.Verdict == Verdict.Rejected ? null : review.Corrected,
        Opinions = review.Opinions,
    };
}
