using System.Text.Json;
using Casus.Ledger.Copies;
using Casus.Reading;
using NodaTime;
using NodaTime.Text;

namespace Casus.Insight.Tests.Provenance;

/// <summary>One report, as benchmarks/copies tells it.</summary>
/// <param name="Part">Which telling it is.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Title">Its first line.</param>
/// <param name="Sentences">The lines after it.</param>
internal sealed record Telling(string Part, string? Outlet, LocalDateTime? Published, string Language, string Title, IReadOnlyList<string> Sentences)
{
    public string? Author { get; init; }

    public Telling Elsewhere(string part, string outlet, int hours, IReadOnlyList<string> sentences) =>
        this with { Part = part, Outlet = outlet, Published = Published?.PlusHours(hours), Sentences = sentences };

    /// <summary>The report as the program reads it, with its roles and signs.</summary>
    public async Task<DocumentRecord> ReadAsync(string id)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>
        {
            ["id"] = id,
            ["title"] = Title,
            ["outlet"] = Outlet,
            ["author"] = Author,
            ["published"] = Published is { } time ? LocalDateTimePattern.ExtendedIso.Format(time) : null,
            ["language"] = Language,
            ["text"] = Title + "\n\n" + string.Join("\n\n", Sentences),
        });
        await foreach (var result in new ArticleReader(new ReadingOptions(), () => new MemoryStream(line)).ReadAsync(["-"]))
        {
            var article = Assert.IsType<ReadArticle>(result).Article;
            return new DocumentRecord
            {
                Id = id,
                Title = article.Title,
                Text = article.Text,
                Outlet = article.Outlet,
                Author = article.Author,
                Published = article.Published,
                Language = article.Language,
                Sections = article.Sections,
                Signs = article.Signs,
                Coder = "casus 0.1.0 en-test",
            };
        }

        throw new InvalidOperationException("Nothing was read.");
    }
}

/// <summary>Two tellings and what the second must come out as; null for nothing at all.</summary>
internal sealed record TestPair(string Kind, Telling Origin, Telling Copy, CopyOutcome? Expected);

/// <summary>The stories of benchmarks/copies and the pairs made of them.</summary>
internal static class Stories
{
    public static IReadOnlyList<IReadOnlyDictionary<string, Telling>> All { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>All pairs of a story; the next story gives the unrelated text.</summary>
    public static IEnumerable<TestPair> Pairs(int story)
    {
        var (parts, next) = (All[story], All[(story + 1) % All.Count]);
        var (source, independent, machine, paraphrase) = (parts["base"], parts["independent"], parts["machine"], parts["paraphrase"]);
        var body = source.Sentences;
        yield return new("verbatim", source, source.Elsewhere("verbatim", "Reprint Post", 20, body), CopyOutcome.Syndicated);
        yield return new("cut", source, source.Elsewhere("cut", "Short News", 22, [.. body.Take(body.Count * 6 / 10)]), CopyOutcome.Syndicated);
        yield return new("re-led", source, parts["lead"] with { Sentences = [.. parts["lead"].Sentences, .. body.Skip(1)] }, CopyOutcome.EditedCopy);
        yield return new("paraphrase", source, paraphrase, CopyOutcome.EditedCopy);
        yield return new("machine", source, machine, CopyOutcome.MachineTranslated);
        yield return new("undated", source with { Published = null }, source.Elsewhere("undated", "Reprint Post", 0, body) with { Published = null }, CopyOutcome.Unknown);
        yield return new("independent", source, independent, CopyOutcome.SameEvent);
        yield return new("independent of machine", independent, machine, CopyOutcome.SameEvent);
        yield return new("independent of paraphrase", independent, paraphrase, CopyOutcome.SameEvent);
        yield return new("unrelated", source, next["base"], null);
        yield return new("unrelated machine", next["base"], machine, null);
        if (parts.TryGetValue("source", out var foreign))
        {
            yield return new("source", foreign, machine, CopyOutcome.MachineTranslated);
            yield return new("independent of source", foreign, independent, CopyOutcome.SameEvent);
        }
    }

    private static Dictionary<string, Telling> Read(string file)
    {
        var parts = new Dictionary<string, Telling>(StringComparer.Ordinal);
        foreach (var part in File.ReadAllText(file).Split("## ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var head = lines[0].Split('|', StringSplitOptions.TrimEntries);
            var time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(head[2]).GetValueOrThrow();
            parts.Add(head[0], new Telling(head[0], head[1], time, head[3], lines[1], lines[2..]));
        }

        return parts;
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Casus.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Join(folder.FullName, "benchmarks", "copies");
    }
}
