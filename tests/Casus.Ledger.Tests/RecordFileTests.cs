namespace Casus.Ledger.Tests;

public sealed class RecordFileTests : IDisposable
{
    private readonly Folder _folder = new();

    public static TheoryData<RecordFormat> Formats => [.. Enum.GetValues<RecordFormat>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_takes_its_name_only_when_it_is_whole(RecordFormat format)
    {
        var path = _folder["events.out"];
        await using (var file = RecordFile.Create(path, format))
        {
            await file.WriteAsync(Coded.Document("a"), TestContext.Current.CancellationToken);
            Assert.Equal(["events.out.partial"], _folder.Names());
            await file.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["events.out"], _folder.Names());
        Assert.NotEqual(0, new FileInfo(path).Length);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_broken_off_file_leaves_the_former_one_and_nothing_else(RecordFormat format)
    {
        var path = _folder["events.out"];
        await File.WriteAllTextAsync(path, "former", TestContext.Current.CancellationToken);
        await using (var file = RecordFile.Create(path, format))
        {
            await file.WriteAsync(Coded.Document("a", events: 2000), TestContext.Current.CancellationToken);
            using var stopped = new CancellationTokenSource();
            await stopped.CancelAsync();
            await Assert.ThrowsAsync<OperationCanceledException>(
                async () => await file.WriteAsync(Coded.Document("b"), stopped.Token));
        }

        Assert.Equal(["events.out"], _folder.Names());
        Assert.Equal("former", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_documents_give_the_same_bytes(RecordFormat format)
    {
        foreach (var name in new[] { "one", "two" })
        {
            await using var file = RecordFile.Create(_folder[name], format);
            await file.WriteAsync(Coded.Document("a", events: 3), TestContext.Current.CancellationToken);
            await file.WriteAsync(Coded.Document("b"), TestContext.Current.CancellationToken);
            await file.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            await File.ReadAllBytesAsync(_folder["one"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(_folder["two"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_device_may_be_written_by_several_at_once()
    {
        await using var one = RecordFile.Create("/dev/null", RecordFormat.Jsonl);
        await using var other = RecordFile.Create("/dev/null", RecordFormat.Jsonl);

        await one.CompleteAsync(TestContext.Current.CancellationToken);
        await other.CompleteAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named_with_the_reason()
    {
        var missing = _folder["no such folder/events.csv"];

        Assert.Equal(
            $"{missing}: its folder does not exist",
            Assert.Throws<LedgerException>(() => RecordFile.Create(missing, RecordFormat.Csv)).Message);
        Assert.Equal(
            $"{_folder.Path}: is a folder, not a file",
            Assert.Throws<LedgerException>(() => RecordFile.Create(_folder.Path, RecordFormat.Csv)).Message);
    }

    [Fact]
    public async Task A_link_still_points_to_its_file_afterwards()
    {
        await File.WriteAllTextAsync(_folder["real.jsonl"], "", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(_folder["link.jsonl"], _folder["real.jsonl"]);
        await using (var file = RecordFile.Create(_folder["link.jsonl"], RecordFormat.Jsonl))
        {
            await file.WriteAsync(Coded.Document("a"), TestContext.Current.CancellationToken);
            await file.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotNull(new FileInfo(_folder["link.jsonl"]).LinkTarget);
        Assert.NotEqual(0, new FileInfo(_folder["real.jsonl"]).Length);
    }
}
