using System.Globalization;
using Casus.Cli.Screen;
using Casus.Reading;

namespace Casus.Cli.Coding;

/// <summary>Codes articles in the ledger of a running <c>casus serve</c>: they are read here, and sent one after the other.</summary>
internal static class ServedRun
{
    /// <summary>Runs to the end.</summary>
    /// <exception cref="CommandException">The job asks for what the site does not do, or there is no site.</exception>
    public static async Task<int> RunAsync(CodingJob job, CancellationToken cancellation)
    {
        if (job.Output is not null)
        {
            throw new CommandException("--out: casus serve writes to its ledger only");
        }

        using var ledger = ServedLedger.At(job.Ledger!);
        var progress = new RunProgress();
        var events = 0;
        using (var screen = ProgressScreen.Open(progress, ArticleReader.EstimateBytes(job.Inputs)))
        {
            await foreach (var result in new ArticleReader(job.Reading).ReadAsync(job.Inputs, cancellation))
            {
                if (result is ReadArticle read)
                {
                    var (found, refused) = await ledger.CodeAsync(read.Article, cancellation);
                    events += found;
                    Count(progress, read.Article, refused, screen);
                }
                else
                {
                    progress.Refuse();
                    screen.Tell("refused: " + (Refusal)result);
                }

                progress.Read(result.Bytes);
            }
        }

        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{progress.Articles:N0} articles: {events:N0} events; {progress.Refused:N0} refused → {job.Ledger}"));
        return progress.Refused > 0 ? ExitStatus.SomeRefused : ExitStatus.Done;
    }

    private static void Count(RunProgress progress, Article article, string? refused, ProgressScreen screen)
    {
        if (refused is null)
        {
            progress.Coded(article.Text);
            return;
        }

        progress.Refuse();
        screen.Tell($"refused: {article.File ?? article.Title ?? "an article"}: {refused}");
    }
}
