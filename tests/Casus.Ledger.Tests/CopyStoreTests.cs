using Casus.Ledger.Copies;
using DuckDB.NET.Data;

namespace Casus.Ledger.Tests;

public sealed class CopyStoreTests : IDisposable
{
    private const int Method = 1;

    private readonly Folder _folder = new();

    private string Path => _folder["ledger.duckdb"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pair_is_read_back_as_it_was_found()
    {
        var pair = Pair(2, 1);
        await using (var ledger = await Filled("a", "b"))
        {
            var store = ledger.Copies();
            Assert.Equal([1, 2], store.Uncompared());
            store.Add(Method, [Print(1), Print(2)], [pair]);
            Assert.Empty(store.Uncompared());
            Assert.Equal([1u, 2u, uint.MaxValue], store.Fingerprints()[1].Shingles);
            Assert.Equal(19787, store.Fingerprints()[1].Published);
        }

        using var reader = LedgerReader.Open(Path);
        var read = Assert.Single(reader.CopiesOf(1));
        Assert.Equal(pair.Because, read.Because);
        Assert.Equal(pair.Spans, read.Spans);
        Assert.Equal(pair with { Because = [], Spans = [] }, read with { Because = [], Spans = [] }, Comparer);
        Assert.Equal(0, reader.Uncompared());
    }

    [Fact]
    public async Task The_copy_names_the_document_that_it_repeats()
    {
        await using (var ledger = await Filled("a", "b", "c"))
        {
            ledger.Copies().Settle(new Dictionary<int, int> { [2] = 1, [3] = 1 });
            ledger.Copies().Settle(new Dictionary<int, int> { [3] = 2 });
        }

        using var reader = LedgerReader.Open(Path);
        Assert.Equal([null, null, "b"], reader.ReadAll().Select(d => d.Document.CopyOf));
    }

    [Fact]
    public async Task What_a_document_says_of_one_that_is_not_there_stays()
    {
        await using (var ledger = await Filled("a"))
        {
            var stranger = Coded.Document("b");
            await AddAsync(ledger, stranger with { Document = stranger.Document with { CopyOf = "elsewhere" } });
            ledger.Copies().Settle(new Dictionary<int, int>());
        }

        using var reader = LedgerReader.Open(Path);
        Assert.Equal("elsewhere", reader.Find("b")!.Document.CopyOf);
    }

    [Fact]
    public async Task A_document_coded_anew_is_compared_anew()
    {
        await using var ledger = await Filled("a", "b", "c");
        ledger.Copies().Add(Method, [Print(1), Print(2), Print(3)], [Pair(2, 1), Pair(3, 2)]);

        await AddAsync(ledger, Coded.Document("a", coder: "casus 0.2.0 en-test"));

        Assert.Equal([4], ledger.Copies().Uncompared());
        Assert.Equal([(3, 2)], ledger.Copies().Pairs().Select(p => (p.Document, p.Origin)));
    }

    [Fact]
    public async Task What_was_found_in_another_way_is_forgotten()
    {
        await using var ledger = await Filled("a", "b");
        ledger.Copies().Add(Method, [Print(1), Print(2)], [Pair(2, 1)]);
        ledger.Copies().Keep(Method);
        Assert.Single(ledger.Copies().Pairs());

        ledger.Copies().Keep(Method + 1);

        Assert.Empty(ledger.Copies().Pairs());
        Assert.Equal([1, 2], ledger.Copies().Uncompared());
    }

    [Fact]
    public async Task A_ledger_from_before_copies_is_brought_forward()
    {
        using (var connection = new DuckDBConnection($"Data Source={Path}"))
        {
            connection.Open();
            LedgerSchema.Create(connection, new SetClock(), version: 3);
            connection.Execute("INSERT INTO documents (document, run, id, text, kind, coder) VALUES (1, 1, 'old', 'Norland.', 'news', 'casus 0.0.1')");
        }

        Assert.Contains("older casus", Assert.Throws<LedgerException>(() => LedgerReader.Open(Path)).Message, StringComparison.Ordinal);
        await using var ledger = DuckLedger.Open(Path, new SetClock());
        Assert.Equal([1], ledger.Copies().Uncompared());
    }

    private static readonly IEqualityComparer<CopyPair> Comparer = EqualityComparer<CopyPair>.Create(
        (a, b) => (a!.Document, a.Origin, a.Outcome, a.Share, a.OriginShare, a.Verbatim, a.Likeness, a.Direction)
            == (b!.Document, b.Origin, b.Outcome, b.Share, b.OriginShare, b.Verbatim, b.Likeness, b.Direction));

    private async Task<DuckLedger> Filled(params string[] ids)
    {
        var ledger = DuckLedger.Open(Path, new SetClock());
        foreach (var id in ids)
        {
            await AddAsync(ledger, Coded.Document(id));
        }

        return ledger;
    }

    private static async Task AddAsync(DuckLedger ledger, CodedDocument document) => await ledger.WriteAsync(document);

    private static Fingerprint Print(int document) => new(document, null, [1, 2, uint.MaxValue], [7]);

    private static CopyPair Pair(int document, int origin) => new(document, origin, CopyOutcome.EditedCopy)
    {
        Share = 0.9,
        OriginShare = 0.5,
        Verbatim = 0.25,
        Likeness = 0.4,
        Direction = 2,
        Because = ["3 sentences correspond", "Norland Courier appeared a day earlier"],
        Spans = [new CopySpan(26, 92, 26, 92, 0.75)],
    };
}
