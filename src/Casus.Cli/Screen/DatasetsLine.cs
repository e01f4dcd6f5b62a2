using System.Globalization;
using Casus.Ledger.Queries;

namespace Casus.Cli.Screen;

/// <summary>Says on standard error where the events of an answer come from, so that articles and data sets are never mixed silently.</summary>
internal static class DatasetsLine
{
    /// <summary>Writes it, where the ledger holds events of data sets.</summary>
    public static void Write(LedgerQuery query, EventFilter filter)
    {
        var datasets = query.Datasets();
        if (datasets.Count > 0 && filter.Datasets.Count == 0)
        {
            Console.Error.WriteLine($"of articles only; the ledger also holds {string.Join(", ", datasets)} (--dataset NAME, or all)");
        }
        else if (datasets.Count > 0)
        {
            Console.Error.WriteLine(string.Join(", ", query.CountByDataset(filter)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Events:N0} of {c.Value}"))));
        }
    }
}
