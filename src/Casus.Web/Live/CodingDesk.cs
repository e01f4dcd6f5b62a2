using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casus.Coding;
using Casus.Reading;

namespace Casus.Web.Live;

/// <summary>
/// Codes what users bring and adds it to the ledger. The coder is loaded with the first article; no more articles are
/// coded side by side than there are processors.
/// </summary>
internal sealed class CodingDesk(OpenLedger ledger, AddressDesk addresses, WorkbenchOptions options) : IDisposable
{
    /// <summary>Largest upload, in bytes.</summary>
    public const int MostBytes = 16 << 20;

    private readonly Lazy<Coder> _coder = new(options.LoadCoder);
    private readonly SemaphoreSlim _seats = new(Environment.ProcessorCount);

    /// <summary>Whether anything can be coded here.</summary>
    public bool IsOpen => ledger.CanWrite;

    /// <summary>Codes a text that somebody typed or sent.</summary>
    public IAsyncEnumerable<Coded> CodeAsync(ArticleDraft draft, CancellationToken cancellation)
    {
        var line = new JsonObject
        {
            ["text"] = draft.Text,
            ["title"] = draft.Title,
            ["outlet"] = draft.Outlet,
            ["author"] = draft.Author,
            ["url"] = draft.Url,
            ["language"] = draft.Language,
            ["published"] = draft.Published,
            ["id"] = draft.Id,
        };
        foreach (var missing in line.Where(f => string.IsNullOrWhiteSpace((string?)f.Value)).Select(f => f.Key).ToList())
        {
            line.Remove(missing);
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(line);
        return CodeAsync(null, "the text", new ArticleReader(Reading, () => new MemoryStream(bytes)), ["-"], cancellation);
    }

    /// <summary>Codes the articles in a file that somebody brought.</summary>
    /// <param name="name">The file's name; its ending tells what it is.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public async IAsyncEnumerable<Coded> CodeAsync(
        string name, Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var safe = Path.GetFileName(name.Replace('\\', '/'));
        var folder = Directory.CreateTempSubdirectory("casus-");
        try
        {
            // The name is the user's, so only its endings go into a path.
            var ending = string.Concat(safe.Split('.').Skip(1).TakeLast(2).Where(e => e.All(char.IsAsciiLetterOrDigit)).Select(e => "." + e));
            var path = Path.Join(folder.FullName, "upload" + ending);
            await using (var file = File.Create(path))
            {
                await content.CopyToAsync(file, cancellation);
            }

            await foreach (var coded in CodeAsync(safe, safe, new ArticleReader(Reading), [path], cancellation))
            {
                yield return coded;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Fetches a page, or the newest pages of a feed, and codes them.</summary>
    /// <param name="address">The page or feed.</param>
    /// <param name="told">Told of each page as it comes, or null.</param>
    /// <param name="cancellation">Stops the fetching, and the coding between articles.</param>
    public async IAsyncEnumerable<Coded> FetchAsync(
        string address, Action<string>? told, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("casus-");
        try
        {
            var (archive, missed) = await addresses.FetchAsync(address, folder.FullName, told, cancellation);
            foreach (var report in missed)
            {
                yield return new Coded(null, report.Address, report.Reason, false);
            }

            if (archive is not null)
            {
                await foreach (var coded in CodeAsync(null, address, new ArticleReader(Reading), [archive], cancellation))
                {
                    yield return coded;
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _seats.Dispose();

    private ReadingOptions Reading => new() { Outlets = options.Outlets };

    private async IAsyncEnumerable<Coded> CodeAsync(
        string? file, string name, ArticleReader reader, IReadOnlyList<string> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var result in reader.ReadAsync(inputs, cancellation))
        {
            yield return result is ReadArticle read
                ? await CodeAsync(read.Article with { File = file }, cancellation)
                : new Coded(null, name, ((Refusal)result).Reason, false);
        }
    }

    private async Task<Coded> CodeAsync(Article article, CancellationToken cancellation)
    {
        await _seats.WaitAsync(cancellation);
        try
        {
            return await Task.Run(
                async () =>
                {
                    var coder = _coder.Value;
                    var title = article.Title ?? article.File ?? "the text";
                    if (ledger.Contains(Coder.IdOf(article), coder.Version))
                    {
                        return new Coded(ledger.Reader.Find(Coder.IdOf(article)), title, null, true);
                    }

                    var document = coder.Code(article);
                    await ledger.WriteAsync(document, cancellation);
                    return new Coded(document, document.Document.Title ?? title, null, false);
                },
                cancellation);
        }
        finally
        {
            _seats.Release();
        }
    }
}

/// <summary>What came of an article.</summary>
/// <param name="Document">Its records, or null where it was refused.</param>
/// <param name="Title">What to call it.</param>
/// <param name="Refused">Why it was refused, or null.</param>
/// <param name="Known">Whether the ledger held it already.</param>
internal sealed record Coded(CodedDocument? Document, string Title, string? Refused, bool Known);
