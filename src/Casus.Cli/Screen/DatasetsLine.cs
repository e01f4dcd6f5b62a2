using System.Globalization;
using Casus.Ledger.Queries;

namespace Casus.Cli.Screen;

/// <summary>Says on standard error where the events of an answer come from, so that articles and data sets are never mixed silently.</summary>
internal static class DatasetsLine
{
    /// <summary>Names the data sets that were not asked for, where articles alone answer a question.</summary>
    /// <returns>Whether the answer may hold data sets.</returns>
    public static bool TellOthers(LedgerQuery query, EventFilter filter)
    {
        var datasets = query.Datasets();
        if (datasets.Count > 0 && filter.Datasets.Count == 0)
        {
            Console.Error.WriteLine($"of articles only; the ledger also holds {string.Join(", ", datasets)} (--dataset NAME, or all)");
        }

        return datasets.Count > 0 && filter.Datasets.Count > 0;
    }

    /// <summary>The same, or how many of the events found are of each data set.</summary>
    public static void Write(LedgerQuery query, EventFilter filter)
    {
        if (TellOthers(query, filter) && query.CountByDataset(filter) is { Count: > 0 } counts)
        {
            Console.Error.WriteLine(string.Join(
                ", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Events:N0} of {c.Value}"))));
        }
    }
}
