using Casus.Ledger;
using DuckDB.NET.Data;
using NodaTime;

namespace Casus.Benchmarks.Ledger;

/// <summary>Twenty years of made-up events between 200 countries, as an imported data set in the order of time.</summary>
internal static class GeneratedEvents
{
    /// <summary>Lays out a ledger and fills it.</summary>
    public static async Task FillAsync(string path, int events)
    {
        await DuckLedger.Open(path, SystemClock.Instance).DisposeAsync();
        using var connection = new DuckDBConnection($"Data Source={path};memory_limit=2GB");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Numbers only.
        command.CommandText = FormattableString.Invariant(
            $"""
            SET preserve_insertion_order = true;
            INSERT INTO datasets
                VALUES (-1, 'GENERATED', '1', 'generated', '', '2020-01-01', {events}, {events}, 0, 0, 0, '2000-01-01', '2019-12-31');
            INSERT INTO events (document, record, id, type, contexts, quad, intensity, date, polarity, certainty, tense, attributions, dataset)
                SELECT -1, i, 'g' || i, ['CONSULT', 'AID', 'ACCUSE', 'ASSAULT'][1 + (hash(i, 1) % 4)::BIGINT], [],
                    ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'][1 + (hash(i, 1) % 4)::BIGINT],
                    [2.5, 10, -3, -9][1 + (hash(i, 1) % 4)::BIGINT], DATE '2000-01-01' + (i * 7305 // {events})::INTEGER,
                    'positive', 'certain', 'past', [], 'GENERATED'
                FROM range({events}) r(i);
            INSERT INTO participants (document, record, role, position, text, country, sector)
                SELECT -1, i // 2, ['actor', 'recipient'][1 + (i % 2)], 0, c, c, ['GOV', 'MIL', 'CVL'][1 + (hash(i, 3) % 3)::BIGINT]
                FROM (SELECT i, 'C' || lpad((hash(i, 2) % 200)::VARCHAR, 2, '0') AS c FROM range({events} * 2::BIGINT) r(i)) p;
            """);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
