using System.Globalization;

namespace Casus.Ledger.Tables;

/// <summary>Values of result tables as text.</summary>
public static class ResultValue
{
    /// <summary>The value as CSV and JSON write it, without quotation marks; null stays null.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
