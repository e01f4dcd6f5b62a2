using System.Text;

namespace Casus.Reading.Tests;

/// <summary>A folder of its own for each test, and short ways to write and read in it.</summary>
public abstract class Reads : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("casus-reading-").FullName;

    protected string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    protected string Write(string name, params byte[] content)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    protected static async Task<List<ReadResult>> ReadAsync(params string[] inputs) =>
        await ReadAsync(new ReadingOptions(), inputs);

    protected static async Task<List<ReadResult>> ReadAsync(ReadingOptions options, params string[] inputs) =>
        await new ArticleReader(options).ReadAsync(inputs, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    protected static async Task<List<ReadResult>> ReadStandardInputAsync(ReadingOptions options, Stream input) =>
        await new ArticleReader(options, () => input).ReadAsync(["-"], TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    protected static async Task<Article> ArticleOf(string input) =>
        Assert.IsType<ReadArticle>(Assert.Single(await ReadAsync(input))).Article;

    protected static async Task<Refusal> RefusalOf(string input) =>
        Assert.IsType<Refusal>(Assert.Single(await ReadAsync(input)));

    /// <summary>The words of each section of a role.</summary>
    protected static string[] WordsOf(Article article, SectionRole role)
    {
        var source = new SourceText(article.Text);
        return [.. article.Sections.Where(s => s.Role == role).Select(s => source[s.Span()])];
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
