using System.Globalization;
using Casus.Ledger.Queries;
using Casus.Ledger.Statistics;
using Casus.Ledger.Tables;

namespace Casus.Cli.Queries;

/// <summary>Aggregates as a table.</summary>
internal static class StatisticsTable
{
    /// <summary>The table; the four classes together go by the name <c>all</c>.</summary>
    public static ResultTable Of(IEnumerable<StatisticsRow> rows, bool dyads, TimeUnit unit)
    {
        ResultColumn[] who = dyads
            ? [new("actor", ValueKind.Text), new("recipient", ValueKind.Text)]
            : [new("country", ValueKind.Text)];
        return new ResultTable(
            [
                new("period", ValueKind.Text), new("dataset", ValueKind.Text), .. who, new("quad", ValueKind.Text), new("reports", ValueKind.Whole),
                new("originals", ValueKind.Whole), new("events", ValueKind.Whole), new("share", ValueKind.Number), new("most_negative", ValueKind.Number),
                new("median", ValueKind.Number), new("sum", ValueKind.Number), new("complete", ValueKind.Truth),
            ],
            rows.Select(r => (object?[])
            [
                Period(r, unit), r.Dataset, .. dyads ? (object?[])[r.Country, r.Recipient] : [r.Country], r.Quad ?? "all", r.Reports,
                r.Originals, r.Events, r.Share, r.MostNegative, r.Median, r.Sum, r.Complete,
            ]));
    }

    // 2022, 2022-01; days and weeks by their first day.
    private static string Period(StatisticsRow row, TimeUnit unit) => row.Period.ToString(
        unit switch { TimeUnit.Year => "uuuu", TimeUnit.Month => "uuuu-MM", _ => "uuuu-MM-dd" }, CultureInfo.InvariantCulture);
}
