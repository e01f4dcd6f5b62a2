using Casus.Ledger;
using NodaTime;

namespace Casus.Cli.Coding;

/// <summary>The places that a run writes to.</summary>
internal sealed class Outputs : IAsyncDisposable
{
    private readonly List<IRecordWriter> _writers = [];
    private Stream? _standardOutput;

    private Outputs()
    {
    }

    /// <summary>The ledger among them, or null.</summary>
    public DuckLedger? Ledger { get; private set; }

    /// <summary>Opens what the job names.</summary>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    /// <exception cref="CommandException">Parquet cannot go to a pipe.</exception>
    public static Outputs Open(CodingJob job, IClock clock)
    {
        var outputs = new Outputs();
        try
        {
            if (job.Output is { } path)
            {
                outputs._writers.Add(path == CodingJob.StandardOutput ? outputs.ToStandardOutput(job.Format) : RecordFile.Create(path, job.Format));
            }

            if (job.Ledger is { } ledger)
            {
                outputs.Ledger = DuckLedger.Open(ledger, clock);
                outputs._writers.Add(outputs.Ledger);
            }

            return outputs;
        }
        catch
        {
            foreach (var writer in outputs._writers)
            {
                // Opened a moment ago and empty: disposing them completes at once.
                writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }

            throw;
        }
    }

    /// <summary>Whether the document is in the ledger as this coder codes it, and nothing else asks for it.</summary>
    public bool Has(string documentId, string coder) =>
        _writers.Count == 1 && Ledger?.Contains(documentId, coder) == true;

    /// <summary>Writes a document everywhere.</summary>
    /// <exception cref="LedgerException">It could not be written.</exception>
    public async Task WriteAsync(CodedDocument document, CancellationToken cancellation)
    {
        foreach (var writer in _writers)
        {
            await writer.WriteAsync(document, cancellation);
        }
    }

    /// <summary>Makes the result final.</summary>
    /// <exception cref="LedgerException">It could not be written.</exception>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        foreach (var writer in _writers)
        {
            await writer.CompleteAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers)
        {
            await writer.DisposeAsync();
        }

        if (_standardOutput is not null)
        {
            await _standardOutput.DisposeAsync();
        }
    }

    private IRecordWriter ToStandardOutput(RecordFormat format)
    {
        _standardOutput = Console.OpenStandardOutput();
        return format switch
        {
            RecordFormat.Jsonl => new JsonLinesWriter(_standardOutput),
            RecordFormat.Csv => new CsvRecordWriter(_standardOutput),
            _ => throw new CommandException("Parquet needs a file: give --out FILE"),
        };
    }
}
