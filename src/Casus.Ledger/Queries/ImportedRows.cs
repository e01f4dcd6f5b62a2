using DuckDB.NET.Data;

namespace Casus.Ledger.Queries;

/// <summary>Reads what data sets say of the reports of their events.</summary>
internal static class ImportedRows
{
    /// <summary>The reports of the imported events on a page, as far as their data sets know of them.</summary>
    public static Dictionary<(int Document, int Record), DocumentRecord> Read(DuckDBConnection connection, Page page)
    {
        var files = page.Rows(connection, "datasets", "dataset, version, file", "document",
                r => (Number: r.GetInt32(0), Coder: $"{r.GetString(1)} {r.MaybeString(2)}".Trim(), File: r.GetString(3)))
            .ToDictionary(f => f.Number);
        return page.Records(connection, "imported", "record, published, source, url, text", "record", r =>
            (Key: (r.GetInt32(0), r.GetInt32(1)), Report: new DocumentRecord
            {
                // A report is known by its address, and one without by its event (below).
                Id = r.MaybeString(4) ?? "",
                File = files[r.GetInt32(0)].File,
                Published = r.MaybeTime(2),
                Outlet = r.MaybeString(3),
                Url = r.MaybeString(4),
                Text = r.MaybeString(5) ?? "",
                Coder = files[r.GetInt32(0)].Coder,
            })).ToDictionary(r => r.Key, r => r.Report);
    }

    /// <summary>An imported event as a query finds it; the data set's words stand for its sentence.</summary>
    public static FoundEvent Found(EventRecord found, string dataset, DocumentRecord? report)
    {
        report ??= new DocumentRecord { Id = "", Text = "", Coder = dataset };
        report = report.Id.Length > 0 ? report : report with { Id = found.Id };
        var words = report.Text.Length == 0 ? null : new Words(report.Text, 0, new SourceText(report.Text).Length);
        return new FoundEvent(report, found with { Document = report.Id }, [], words, dataset);
    }
}
