using Casus.Ledger.Search;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Ledger.Queries;

/// <summary>A filter as conditions on a row of <c>events</c> called <c>e</c>.</summary>
internal static class EventConditions
{
    /// <summary>The conditions.</summary>
    public static SqlCondition Of(EventFilter filter, DuckDBConnection connection)
    {
        var condition = new SqlCondition { Distinct = filter.Distinct };
        AddDatasets(filter, condition);
        condition.AddIn("e.type", [.. filter.Types.Select(Plover.Name)]);
        condition.AddIn("e.mode", filter.Modes);
        condition.AddIn("e.quad", filter.Quads);
        condition.AddAny(filter.Contexts, c => $"list_contains(e.contexts, {condition.Value(c)})");
        AddStatus(filter, condition);
        AddPeriod(filter, condition);
        condition.Stretch = StretchOf(filter, connection);
        AddParticipants(filter, condition);
        AddPlaces(filter, condition);
        AddDocuments(filter, condition);
        AddSources(filter, condition);
        if (filter.Text is { } text)
        {
            new SearchText(text).AddTo(condition);
        }

        return condition;
    }

    private static void AddDatasets(EventFilter filter, SqlCondition condition)
    {
        if (filter.Datasets is [] or [EventFilter.Articles])
        {
            condition.Add("e.dataset IS NULL");
        }
        else if (!filter.Datasets.Contains(EventFilter.Everything))
        {
            // Articles have none.
            condition.AddIn(filter.Datasets.Contains(EventFilter.Articles) ? $"coalesce(e.dataset, '{EventFilter.Articles}')" : "e.dataset", filter.Datasets);
        }
    }

    private static void AddStatus(EventFilter filter, SqlCondition condition)
    {
        if (filter.Happened)
        {
            condition.Add("e.polarity = 'positive' AND e.certainty = 'certain' AND e.tense IN ('past', 'present')");
        }

        condition.AddIn("e.polarity", [.. filter.Polarities.Select(Vocabulary<Polarity>.Name)]);
        condition.AddIn("e.certainty", [.. filter.Certainties.Select(Vocabulary<Certainty>.Name)]);
        condition.AddIn("e.tense", [.. filter.Tenses.Select(Vocabulary<Tense>.Name)]);
        if (filter.Voice is { } voice)
        {
            condition.Add(voice == Voice.Own ? "len(e.attributions) = 0" : "len(e.attributions) > 0");
        }

        if (filter.Confidence is { } confidence)
        {
            condition.Add($"e.confidence >= {condition.Value(confidence)}");
        }
    }

    private static void AddPeriod(EventFilter filter, SqlCondition condition)
    {
        if (filter.From is { } from)
        {
            condition.Add($"e.date >= {condition.Value(from.ToDateOnly())}");
        }

        if (filter.To is { } to)
        {
            condition.Add($"e.date <= {condition.Value(to.ToDateOnly())}");
        }
    }

    // Ledgers grow by time: a period's documents lie together, and what lies elsewhere need not be read.
    private static Stretch? StretchOf(EventFilter filter, DuckDBConnection connection)
    {
        if (filter is { From: null, To: null })
        {
            return null;
        }

        var period = new SqlCondition();
        AddDatasets(filter, period);
        AddPeriod(filter, period);
        return connection.List(
            $"SELECT min(document), max(document), min(record), max(record) FROM events e {period.Where}",
            r => r.IsDBNull(0) ? default : new Stretch(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)),
            period.Values)[0];
    }

    private static void AddParticipants(EventFilter filter, SqlCondition condition)
    {
        string Takes(string roles, string who) =>
            $"(e.document, e.record) IN (SELECT p.document, p.record FROM participants p WHERE p.role {roles} AND ({who}){condition.Stretch?.Sql("p")})";
        string Who(IReadOnlyList<ActorPattern> patterns) =>
            string.Join(" OR ", patterns.Select(p => "(" + p.Sql("p", condition) + ")"));

        if (filter.Actors.Count > 0)
        {
            condition.Add(Takes("= 'actor'", Who(filter.Actors)));
        }

        if (filter.Recipients.Count > 0)
        {
            condition.Add(Takes("= 'recipient'", Who(filter.Recipients)));
        }

        if (filter.Participants.Count > 0)
        {
            condition.Add(Takes("<> 'source'", Who(filter.Participants)));
        }

        if (filter.Sectors.Count > 0)
        {
            condition.Add(Takes("<> 'source'", $"p.sector IN ({List(filter.Sectors, condition)})"));
        }

        if (filter.Between is (var one, var other))
        {
            condition.Add(
                $"(({Takes("= 'actor'", Who([one]))} AND {Takes("= 'recipient'", Who([other]))})"
                + $" OR ({Takes("= 'actor'", Who([other]))} AND {Takes("= 'recipient'", Who([one]))}))");
        }

        if (filter.Countries.Count > 0)
        {
            var codes = List(filter.Countries, condition);
            condition.Add($"(e.place_country IN ({codes}) OR {Takes("<> 'source'", $"p.country IN ({codes})")})");
        }
    }

    private static void AddPlaces(EventFilter filter, SqlCondition condition) => condition.AddAny(
        filter.Places,
        place => $"(e.place_country = {condition.Value(place)} OR {condition.Holds("coalesce(e.place_name, e.place_text)", place)}"
            + $" OR {condition.Holds("e.place_text", place)})");

    private static void AddDocuments(EventFilter filter, SqlCondition condition)
    {
        if (filter.Outlets.Count > 0)
        {
            var outlets = List([.. filter.Outlets.Select(o => o.ToLowerInvariant())], condition);
            condition.Add($"e.document IN (SELECT document FROM documents WHERE lower(outlet) IN ({outlets}))");
        }

        if (filter.Documents.Count > 0)
        {
            condition.Add($"e.document IN (SELECT document FROM documents WHERE id IN ({List(filter.Documents, condition)}))");
        }

        if (filter.Cluster is { } member)
        {
            var id = condition.Value(member);
            condition.Add(
                $"""
                (e.id = {id} OR (e.document, e.record) IN (
                    SELECT k.document, k.record FROM clusters k WHERE k.cluster IN (
                        SELECT m.cluster FROM clusters m JOIN events x ON x.document = m.document AND x.record = m.record WHERE x.id = {id})))
                """);
        }

        if (filter.Originals)
        {
            condition.Add("e.document NOT IN (SELECT document FROM documents WHERE copy_of IS NOT NULL)");
        }
    }

    private static void AddSources(EventFilter filter, SqlCondition condition)
    {
        if (filter.Sources.Count > 0)
        {
            var who = string.Join(" OR ", filter.Sources.Select(p => "(" + p.Sql("p", condition) + ")"));
            condition.Add(
                $"""
                EXISTS (SELECT 1 FROM attributions a JOIN participants p ON p.document = a.document AND p.record = a.record
                    WHERE p.role = 'source' AND ({who}) AND a.document = e.document AND list_contains(e.attributions, a.id))
                """);
        }
    }

    private static string List(IReadOnlyList<string> values, SqlCondition condition) =>
        string.Join(", ", values.Select(v => condition.Value(v)));
}
