using System.Text;
using CsCheck;

namespace Casus.Ledger.Tests;

public class JsonLinesWriterTests
{
    [Fact]
    public async Task Every_record_comes_back_from_its_line_and_the_document_stands_first() =>
        await Generate.Several.SampleAsync(async documents =>
        {
            var lines = (await Write(documents)).Split('\n')[..^1];
            var records = documents.SelectMany(d => d.Records()).ToList();
            Assert.Equal(records.Count, lines.Length);
            var read = lines.Select(line => CasusJson.Parse(Encoding.UTF8.GetBytes(line))).ToList();
            Assert.Equal(records.Select(r => r.Id), read.Select(r => r.Id));
            Assert.Equal(lines, read.Select(r => Text(CasusJson.Line(r))));
        });

    [Fact]
    public async Task Each_document_goes_out_in_one_write()
    {
        using var stream = new CountingStream();
        await using var writer = new JsonLinesWriter(stream);
        await writer.WriteAsync(Coded.Document("a", events: 500), TestContext.Current.CancellationToken);
        await writer.WriteAsync(Coded.Document("b"), TestContext.Current.CancellationToken);

        Assert.Equal(2, stream.Writes);
    }

    [Fact]
    public async Task A_full_disk_is_told_in_plain_words()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        await using var file = RecordFile.Create("/dev/full", RecordFormat.Jsonl);
        var error = await Assert.ThrowsAsync<LedgerException>(async () =>
        {
            await file.WriteAsync(Coded.Document("a"), TestContext.Current.CancellationToken);
            await file.CompleteAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal("/dev/full: the disk is full", error.Message);
    }

    private static async Task<string> Write(CodedDocument[] documents)
    {
        using var stream = new MemoryStream();
        await using var writer = new JsonLinesWriter(stream);
        foreach (var document in documents)
        {
            await writer.WriteAsync(document);
        }

        return Text(stream.ToArray());
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
