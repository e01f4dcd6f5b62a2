using Casus.Coding;
using Casus.Insight;
using Casus.Reading;

namespace Casus.Cli.Coding;

/// <summary>
/// Reads, codes and writes: articles are coded side by side and written in the order they came in, so that the output
/// does not depend on the number of jobs. Only a few articles are in memory at once.
/// </summary>
internal sealed class CodingRun(Coder coder, CodingJob job, Outputs outputs)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>How far it is.</summary>
    public RunProgress Progress { get; } = new();

    /// <summary>What was found so far.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Runs to the end.</summary>
    /// <param name="refused">Told each refusal as it happens.</param>
    /// <param name="kept">Told each article that is kept but not coded, since there are no models for its language.</param>
    /// <param name="cancellation">Stops the run; what was coded is kept by the ledger.</param>
    public async Task RunAsync(Action<Refusal> refused, Action<DocumentRecord> kept, CancellationToken cancellation)
    {
        var ahead = new Queue<(Task<CodedDocument> Coding, long Bytes)>();
        try
        {
            await foreach (var result in new ArticleReader(job.Reading).ReadAsync(job.Inputs, cancellation))
            {
                if (result is Refusal refusal)
                {
                    Progress.Refuse();
                    Progress.Read(result.Bytes);
                    refused(refusal);
                    continue;
                }

                var article = ((ReadArticle)result).Article;
                var id = Coder.IdOf(article);
                if (!_seen.Add(id) || outputs.Has(id, coder.Version))
                {
                    Progress.PassOver();
                    Progress.Read(result.Bytes);
                    continue;
                }

                ahead.Enqueue((Task.Run(() => coder.Code(article), cancellation), result.Bytes));
                if (ahead.Count >= job.Jobs)
                {
                    await WriteNextAsync(ahead, kept, cancellation);
                }
            }

            while (ahead.Count > 0)
            {
                await WriteNextAsync(ahead, kept, cancellation);
            }
        }
        finally
        {
            // Nothing of this run works on when it has ended, whatever ended it.
            await Task.WhenAll(ahead.Select(a => a.Coding.ContinueWith(_ => { }, TaskScheduler.Default)));
        }

        await outputs.CompleteAsync(cancellation);
    }

    private async Task WriteNextAsync(
        Queue<(Task<CodedDocument> Coding, long Bytes)> ahead, Action<DocumentRecord> kept, CancellationToken cancellation)
    {
        var (coding, bytes) = ahead.Dequeue();
        var document = await coding;
        await outputs.WriteAsync(document, cancellation);
        Findings.Add(document);
        if (!Coder.Codes(document.Document.Language))
        {
            kept(document.Document);
        }

        Progress.Coded(document.Document.Text);
        Progress.Read(bytes);
    }
}
