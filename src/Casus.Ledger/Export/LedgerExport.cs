using System.Text;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Export;

/// <summary>Writes what a ledger holds in the forms of other programs. Files and folders are there whole or not at all.</summary>
public static class LedgerExport
{
    /// <summary>Whether a form tells of what happened only, having no field for what is denied, expected or supposed.</summary>
    public static bool TellsFactsOnly(ExportFormat format) => format is ExportFormat.Polecat or ExportFormat.Gdelt;

    /// <summary>Writes events, or for folders of tables the whole ledger.</summary>
    /// <param name="path">The ledger.</param>
    /// <param name="format">The form.</param>
    /// <param name="output">The file or folder to write.</param>
    /// <param name="filter">Which events; folders of tables hold all.</param>
    /// <param name="cancellation">Stops it; nothing is then left behind.</param>
    /// <returns>How many events (or, of a folder of tables, files) were written.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or the output not be written.</exception>
    public static async Task<long> WriteAsync(
        string path, ExportFormat format, string output, EventFilter filter, CancellationToken cancellation = default)
    {
        if (format is ExportFormat.Csv or ExportFormat.Parquet)
        {
            return TableFolder.Write(path, format == ExportFormat.Parquet, output);
        }

        using var ledger = LedgerReader.Open(path);
        var query = new LedgerQuery(ledger);
        if (TellsFactsOnly(format))
        {
            filter = filter with { Happened = true };
        }

        if (format is ExportFormat.Brat)
        {
            return await BratFolder.WriteAsync(Documents(query, ledger, filter), output, cancellation);
        }

        try
        {
            await using var file = WholeFile.Create(output);
            var written = 0L;
            // GDELT's rows are by day.
            var events = query.AllEvents(filter).Where(e => format != ExportFormat.Gdelt || e.Event.Date is not null).Select(e =>
            {
                cancellation.ThrowIfCancellationRequested();
                written++;
                return e;
            });
            await using (var text = new StreamWriter(file.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
            {
                foreach (var line in format switch
                {
                    ExportFormat.PloverJson => PloverJson.Lines(events),
                    ExportFormat.Polecat => PolecatRows.Lines(events),
                    ExportFormat.Gdelt => GdeltRows.Lines(events),
                    ExportFormat.Ftm => FtmEntities.Lines(events),
                    ExportFormat.Stix => StixBundle.Lines(events),
                    _ => Doccano.Lines(Documents(query, ledger, filter), n => written += n),
                })
                {
                    await text.WriteLineAsync(line.AsMemory(), cancellation);
                }
            }

            await file.CompleteAsync(cancellation);
            return written;
        }
        catch (Exception e) when (LedgerException.Covers(e))
        {
            throw LedgerException.From(output, e);
        }
    }

    // Articles with those of their events that are meant, and all their attributions. Data sets have no texts to mark.
    private static IEnumerable<CodedDocument> Documents(LedgerQuery query, LedgerReader ledger, EventFilter filter)
    {
        var wanted = query.AllEvents(filter with { Datasets = [] })
            .GroupBy(e => e.Document.Id, e => e.Event.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return ledger.ReadAll().Where(d => wanted.ContainsKey(d.Document.Id))
            .Select(d => d with { Events = [.. d.Events.Where(e => wanted[d.Document.Id].Contains(e.Id))] });
    }
}
