using Casus.Reading.Fetch;

namespace Casus.Reading.Tests.Fetch;

/// <summary>The folder of fetched pages, whatever stops a run.</summary>
public sealed class FetchStoreTests : Fetches
{
    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_it_has_and_leaves_nothing_half_there()
    {
        await using var server = new LocalServer();
        using var stop = new CancellationTokenSource();
        server.Add("/a", Page("Story"));
        server.Pages["/b"] = _ =>
        {
            stop.Cancel();
            return Page("Never") with { Pause = TimeSpan.FromSeconds(60) };
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetcher.RunAsync(
            [server.Address + "/a", server.Address + "/b"], Store, Quick, TimeProvider.System, Reports.Add, stop.Token));

        Assert.Equal("Story", Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(Store))).Article.Title);
        Assert.Empty(Directory.GetFiles(Store, "*.partial"));
        await FetchAsync(Quick, server.Address + "/a");
        Assert.Equal(FetchOutcome.Unchanged, Reports[^1].Outcome);
    }

    [Fact]
    public async Task What_a_killed_run_left_behind_does_no_harm()
    {
        await using var server = new LocalServer();
        server.Add("/a", Page("Story"));
        Directory.CreateDirectory(Store);
        await File.WriteAllTextAsync(Path.Join(Store, ".warc.gz.partial"), "half a page", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Join(Store, ".fetched.json.partial"), "{\"http", TestContext.Current.CancellationToken);

        await FetchAsync(Quick, server.Address + "/a");

        Assert.Single(await ReadAsync(Store));
        Assert.Empty(Directory.GetFiles(Store, "*.partial"));
    }

    [Fact]
    public async Task A_folder_is_one_run_s_at_a_time_and_a_broken_state_is_told()
    {
        Directory.CreateDirectory(Store);
        await using (new FileStream(Path.Join(Store, ".lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains("another program", (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(Quick, "http://127.0.0.1/"))).Message, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(Path.Join(Store, ".fetched.json"), "{\"", TestContext.Current.CancellationToken);
        Assert.Contains(".fetched.json: broken", (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(Quick, "http://127.0.0.1/"))).Message, StringComparison.Ordinal);
    }
}
