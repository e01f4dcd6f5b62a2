namespace Casus.Reading.Tests;

public sealed class FolderTests : Reads
{
    [Fact]
    public async Task A_folder_is_read_with_its_subfolders_in_ordinal_order()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "B.txt", "a/y/x.txt", "c.jsonl" })
        {
            Write(name, name.EndsWith("txt", StringComparison.Ordinal) ? "A report." : "{\"text\":\"A report.\"}");
        }

        var results = await ReadAsync(Folder);
        Assert.Equal(
            ["B.txt", "a/y/x.txt", "a/z.txt", "b.txt", "c.jsonl"],
            results.Cast<ReadArticle>().Select(r => Path.GetRelativePath(Folder, r.Article.File!)));
    }

    [Fact]
    public async Task Other_files_in_a_folder_are_passed_over()
    {
        Write("notes.docx", 1, 2, 3);
        Write(".hidden.txt", "A report.");
        var path = Write("a.txt", "A report.");
        Assert.Equal(path, (await ArticleOf(Folder)).File);
    }

    [Fact]
    public async Task A_folder_without_articles_is_refused()
    {
        Write("notes.docx", 1, 2, 3);
        Assert.Equal("no articles in folder", (await RefusalOf(Folder)).Reason);
    }

    [Fact]
    public async Task Linked_folders_that_lead_round_in_a_circle_end()
    {
        Write("a/a.txt", "A report.");
        Directory.CreateSymbolicLink(Path.Join(Folder, "a", "up"), Folder);
        File.CreateSymbolicLink(Path.Join(Folder, "self.txt"), Path.Join(Folder, "self.txt"));
        var results = await ReadAsync(Folder);
        Assert.Single(results.OfType<ReadArticle>());
        Assert.EndsWith("self.txt", Assert.Single(results.OfType<Refusal>()).Input, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_an_unknown_kind_and_an_empty_file_are_each_refused_and_the_rest_is_read()
    {
        var results = await ReadAsync(
            Path.Join(Folder, "none.txt"), Write("a.docx", "A."), Write("empty.txt", ""), Write("b.txt", "A report."));
        Assert.Equal(
            ["no such file or folder", "unknown kind of file", "empty"], results.OfType<Refusal>().Select(r => r.Reason));
        Assert.IsType<ReadArticle>(results[3]);
    }

    [Fact]
    public async Task Bytes_used_add_up_to_the_bytes_estimated()
    {
        Write("a.txt", "A report.");
        Write("b.jsonl", "{\"text\":\"A.\"}\n\nbad\n{\"text\":\"B.\"}\n");
        Write("c.txt", "");
        Write("d.txt", "a\0b");
        Write("e.json", "[{\"text\":\"A.\"},{\"text\":\"B.\"}]");
        Assert.Equal(ArticleReader.EstimateBytes([Folder]), (await ReadAsync(Folder)).Sum(r => r.Bytes));
        Assert.Null(ArticleReader.EstimateBytes([Folder, "-"]));
    }

    [Fact]
    public async Task Reading_stops_when_asked_to()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var results = new ArticleReader(new ReadingOptions()).ReadAsync([Write("a.txt", "A.")], stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await results.ToListAsync(CancellationToken.None));
    }
}
