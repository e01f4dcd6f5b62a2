using System.Security.Cryptography;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Import;

/// <summary>
/// Brings files of other people's event data into a ledger (docs/exchange.md). A file goes in whole, in one transaction, and
/// only once: what was imported under any name is known by its content. It is streamed; one part of it is in memory at a time.
/// </summary>
public sealed class DatasetImporter : IDisposable
{
    private readonly string _path;
    private readonly IClock _clock;
    private readonly DuckDBConnection _connection;
    private IncomingRows? _incoming;

    private DatasetImporter(string path, IClock clock) =>
        (_path, _clock, _connection) = (path, clock, LedgerFile.OpenForWriting(path, clock));

    /// <summary>The names of the data sets that can be imported.</summary>
    public static IReadOnlyList<string> Datasets { get; } = [.. DatasetFormats.All.Select(f => f.Name)];

    /// <summary>Opens the ledger, or lays out a new one where there is none.</summary>
    /// <exception cref="LedgerException">It is in use, is not a ledger, or cannot be written.</exception>
    public static DatasetImporter Open(string path, IClock clock)
    {
        var importer = new DatasetImporter(path, clock);
        try
        {
            LedgerFile.Guarded(path, () =>
            {
                MappingTables.Create(importer._connection);
                // Rows are told apart by line, not by their place in the table; so both cores can write.
                importer._connection.Execute("SET preserve_insertion_order = false");
                importer._incoming = new IncomingRows(importer._connection);
                importer._connection.Execute(Script("common"));
                return true;
            });
            return importer;
        }
        catch
        {
            importer.Dispose();
            throw;
        }
    }

    /// <summary>Imports the files that a path stands for: the file itself, or those in a zip archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Which data set it is, and who is told what.</param>
    /// <param name="cancellation">Stops between parts of a file; a file begun is then not in the ledger.</param>
    /// <exception cref="DatasetException">The file cannot be imported; the ledger is as before.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async Task<IReadOnlyList<ImportedFile>> ImportAsync(
        string path, ImportOptions options, CancellationToken cancellation = default)
    {
        var imported = new List<ImportedFile>();
        foreach (var file in DatasetFile.At(path))
        {
            imported.Add(await ImportAsync(file, options, cancellation));
        }

        return imported;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _incoming?.Dispose();
    }

    private async Task<ImportedFile> ImportAsync(DatasetFile file, ImportOptions options, CancellationToken cancellation)
    {
        var format = await IdentifyAsync(file, options);
        // Rows are read from here on, while the content is looked up.
        await using var rows = new BatchReader(file, format, options.BatchRows);
        var hash = Convert.ToHexStringLower(await file.ReadAsync(async s => await SHA256.HashDataAsync(s, cancellation)));
        if (Guarded(c => c.Scalar("SELECT count(*) FROM datasets WHERE dataset = $1 AND sha256 = $2", format.Name, hash) is > 0L))
        {
            options.Progress(file.Bytes);
            return new ImportedFile { File = file.Name, Dataset = format.Name, Known = true };
        }

        using var transaction = Guarded(c => c.BeginTransaction());
        var document = Guarded(c => (int)c.Scalar("SELECT coalesce(min(document), 0) - 1 FROM datasets")!);
        var counts = rows.Counts;
        var told = 0L;
        await foreach (var batch in rows.Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            var refused = Guarded(c => Take(c, format, batch, document));
            counts.Refused += refused.Count;
            foreach (var row in refused)
            {
                options.Refused(file.Name, row.Line, row.Reason);
            }

            var read = Math.Min(batch.Read / file.Packing, file.Bytes);
            options.Progress(read - told);
            told = read;
        }

        cancellation.ThrowIfCancellationRequested();
        options.Progress(file.Bytes - told);
        var result = Guarded(c => Finish(c, file, format, options.Version ?? format.Version, hash, document, counts));
        Guarded(_ =>
        {
            transaction.Commit();
            return true;
        });
        return result;
    }

    private static async Task<DatasetFormat> IdentifyAsync(DatasetFile file, ImportOptions options) =>
        (options.Dataset is { } name
            ? FormatGuess.Named(name)
            : await file.ReadAsync(stream => Task.FromResult(FormatGuess.Of(new LineBuffer(stream).Peek(1 << 16)))))
        ?? throw new DatasetException("does not show which data set it is of; name it with --from");

    private List<Refusal> Take(DuckDBConnection connection, DatasetFormat format, RowBatch batch, int document)
    {
        _incoming!.Show(format, batch);
        connection.Execute($"SET VARIABLE document = {document}; " + Script(format.Name));
        var refused = connection.List("FROM refused", r => batch.Refused(r.GetInt32(0), r.GetString(1)))
            .Concat(batch.Refusals).OrderBy(r => r.Line).ToList();
        connection.Execute("DELETE FROM refused");
        Keep(connection, refused, document);
        return refused;
    }

    private static void Keep(DuckDBConnection connection, List<Refusal> refused, int document)
    {
        if (refused.Count == 0)
        {
            return;
        }

        using var rows = connection.CreateAppender("refusals");
        foreach (var refusal in refused)
        {
            rows.CreateRow().AppendValue(document).AppendValue(refusal.Line).AppendValue(refusal.Reason).AppendValue(refusal.Words).EndRow();
        }
    }

    private ImportedFile Finish(
        DuckDBConnection connection, DatasetFile file, DatasetFormat format, string? version, string hash, int document, RowCounts counts)
    {
        connection.Execute(
            "INSERT INTO dataset_gaps SELECT $1, field, value, sum(rows) FROM gaps GROUP BY ALL ORDER BY 2, 4 DESC, 3; DELETE FROM gaps",
            document);
        var gaps = connection.List(
            "SELECT field, value, rows FROM dataset_gaps WHERE document = $1 ORDER BY rows DESC, field, value",
            r => new DatasetGap(r.GetString(0), r.GetString(1), r.GetInt64(2)), document);
        var table = format.Name == "gdelt-mentions" ? "mentions" : "events";
        var events = (long)connection.Scalar($"SELECT count(*) FROM {table} WHERE document = $1", document)!;
        var result = new ImportedFile
        {
            File = file.Name, Dataset = format.Name, Rows = counts.Rows, Events = events, Repaired = counts.Repaired,
            Refused = counts.Refused, Gaps = gaps,
        };
        connection.Execute(
            """
            INSERT INTO datasets SELECT $1, $2, nullif($3, ''), $4, $5, $6, $7, $8, $9, $10, $11,
                (SELECT min(date) FROM events WHERE document = $1), (SELECT max(date) FROM events WHERE document = $1)
            """,
            document, format.Name, version ?? "", file.Name, hash, _clock.GetCurrentInstant().ToDateTimeUtc(), result.Rows, result.Events,
            result.LeftOut, result.Repaired, result.Refused);
        return result;
    }

    private T Guarded<T>(Func<DuckDBConnection, T> work) => LedgerFile.Guarded(_path, () => work(_connection));

    private static string Script(string name)
    {
        var resource = $"Casus.Ledger.Import.Mappings.{name}.sql";
        using var stream = typeof(DatasetImporter).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program lacks {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
