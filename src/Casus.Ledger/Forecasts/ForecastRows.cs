using DuckDB.NET.Data;

namespace Casus.Ledger.Forecasts;

/// <summary>What events say of things to come, in the ledger's table.</summary>
internal static class ForecastRows
{
    /// <summary>The columns after the document's number.</summary>
    public const string Columns =
        """
        record, kind, type, mode, polarity,
        likelihood_text, likelihood_start, likelihood_end, likelihood_low, likelihood, likelihood_high,
        condition_text, condition_start, condition_end
        """;

    /// <summary>Those on a page, by document and record.</summary>
    public static Dictionary<(int Document, int Record), Forecast> Read(DuckDBConnection connection, Page page) =>
        page.Records(connection, "forecasts", Columns, "record", r => (Key: (r.GetInt32(0), r.GetInt32(1)), Forecast: Row(r)))
            .ToDictionary(r => r.Key, r => r.Forecast);

    /// <summary>Ends a row that holds document and record already.</summary>
    public static void Append(IDuckDBAppenderRow row, Forecast f) => row
        .AppendValue(Vocabulary<ForecastKind>.Name(f.Kind)).AppendValue(Plover.Name(f.Type)).AppendText(f.Mode)
        .AppendValue(Vocabulary<Polarity>.Name(f.Polarity))
        .AppendText(f.Likelihood?.Text).AppendValue(f.Likelihood?.Start).AppendValue(f.Likelihood?.End)
        .AppendValue(f.Likelihood?.Low).AppendValue(f.Likelihood?.Value).AppendValue(f.Likelihood?.High)
        .AppendText(f.Condition?.Text).AppendValue(f.Condition?.Start).AppendValue(f.Condition?.End).EndRow();

    /// <summary>The forecast of a row whose columns begin with document and record.</summary>
    public static Forecast Row(DuckDBDataReader r) => new(
        Vocabulary<ForecastKind>.Parse(r.GetString(2)), Types.Parse(r.GetString(3)), r.MaybeString(4),
        Vocabulary<Polarity>.Parse(r.GetString(5)),
        r.IsDBNull(6) ? null : new Likelihood(
            r.GetString(6), r.GetInt32(7), r.GetInt32(8), r.GetDouble(9), r.MaybeDouble(10), r.GetDouble(11)),
        r.IsDBNull(12) ? null : r.Words(12));
}
