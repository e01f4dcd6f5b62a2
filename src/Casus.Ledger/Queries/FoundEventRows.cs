using System.Globalization;
using DuckDB.NET.Data;

namespace Casus.Ledger.Queries;

/// <summary>Reads single events with what they rest on.</summary>
internal static class FoundEventRows
{
    /// <summary>The events of these keys, in the order of the keys.</summary>
    public static IEnumerable<FoundEvent> Read(DuckDBConnection connection, IReadOnlyList<(int Document, int Record)> keys)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var page = Page.Of(keys);
        var events = EventRows.Read(connection, page).ToDictionary(r => (r.Document, r.Record));
        var documents = DocumentRows.Documents(connection, page).ToDictionary(
            d => d.Number, d => (Record: d.Document, Source: new SourceText(d.Document.Text)));
        var imported = events.Values.Any(e => e.Dataset is not null) ? ImportedRows.Read(connection, page) : [];
        var coded = events.Where(e => e.Value.Dataset is null).ToDictionary(e => e.Key, e => e.Value.Event);
        var attributions = Attributions(connection, page, coded);
        var sentences = Sentences(connection, page, coded);
        var coverage = Coverages(connection, page);
        return keys.Select(key =>
        {
            if (events[key].Dataset is { } dataset)
            {
                return ImportedRows.Found(events[key].Event, dataset, imported.GetValueOrDefault(key));
            }

            var (document, found) = (documents[key.Document], coded[key]);
            return new FoundEvent(
                document.Record, found,
                [.. found.Attributions.Select(id => attributions.GetValueOrDefault((key.Document, id))).OfType<AttributionRecord>()
                    .Select(a => a with { Document = document.Record.Id })],
                sentences.TryGetValue((key.Document, found.Sentence), out var s) && s.End <= document.Source.Length
                    ? new Words(document.Source[s], s.Start, s.End) : null)
            {
                Coverage = coverage.GetValueOrDefault(key) ?? Coverage.Alone,
            };
        });
    }

    private static Dictionary<(int Document, int Record), Coverage> Coverages(DuckDBConnection connection, Page page)
    {
        var clusters = page.Records(
            connection, "clusters", "record, cluster", "record", r => (Key: (r.GetInt32(0), r.GetInt32(1)), Cluster: r.GetInt32(2)));
        if (clusters.Count == 0)
        {
            return [];
        }

        var numbers = string.Join(", ", clusters.Select(c => c.Cluster.ToString(CultureInfo.InvariantCulture)).Distinct());
        var coverages = connection.List(
            $"""
            SELECT k.cluster, count(*), count(*) FILTER (d.copy_of IS NULL), count(DISTINCT d.document), count(DISTINCT d.outlet)
            FROM clusters k JOIN documents d ON d.document = k.document WHERE k.cluster IN ({numbers}) GROUP BY k.cluster
            """,
            r => (Cluster: r.GetInt32(0), Coverage: new Coverage(r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4))))
            .ToDictionary(c => c.Cluster, c => c.Coverage);
        return clusters.ToDictionary(c => c.Key, c => coverages[c.Cluster]);
    }

    private static Dictionary<(int Document, string Id), AttributionRecord> Attributions(
        DuckDBConnection connection, Page page, Dictionary<(int Document, int Record), EventRecord> events)
    {
        var wanted = events.SelectMany(e => e.Value.Attributions.Select(id => (e.Key.Document, id))).ToHashSet();
        var found = new Dictionary<(int Document, string Id), AttributionRecord>();
        if (wanted.Count > 0)
        {
            var keys = page.Rows(connection, "attributions", "record, id", "record",
                    r => (Document: r.GetInt32(0), Record: r.GetInt32(1), Id: r.GetString(2)))
                .Where(a => wanted.Contains((a.Document, a.Id))).Select(a => (a.Document, a.Record)).ToList();
            if (keys.Count > 0)
            {
                var records = Page.Of(keys);
                foreach (var (document, attribution) in
                    DocumentRows.Attributions(connection, records, new MentionRows(connection, records)))
                {
                    found.TryAdd((document, attribution.Id), attribution);
                }
            }
        }

        return found;
    }

    private static Dictionary<(int Document, int Position), Span> Sentences(
        DuckDBConnection connection, Page page, Dictionary<(int Document, int Record), EventRecord> events)
    {
        var wanted = events.Select(e => (e.Key.Document, e.Value.Sentence)).ToHashSet();
        return page.Rows(connection, "sentences", "position, start, \"end\"", "position",
                r => (Key: (r.GetInt32(0), r.GetInt32(1)), Span: new Span(r.GetInt32(2), r.GetInt32(3))))
            .Where(s => wanted.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Span);
    }
}
