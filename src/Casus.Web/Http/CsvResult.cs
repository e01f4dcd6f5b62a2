using System.Collections;
using System.Globalization;
using System.Reflection;
using Casus.Ledger.Views;
using CsvHelper;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Http;

/// <summary>Rows as CSV (RFC 4180, UTF-8): a column a property, lists joined by <c>; </c>, texts as they stand.</summary>
internal sealed class CsvResult<T>(IEnumerable<T> rows) : IResult
{
    private static readonly PropertyInfo[] Columns = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        var options = new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.None, HasHeader = false };
        await using var csv = CsvWriter.Create(httpContext.Response.Body, options, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => c.Name.ToLowerInvariant())], httpContext.RequestAborted);
        foreach (var row in rows)
        {
            await csv.WriteRecordAsync([.. Columns.Select(c => Text(c.GetValue(row)))], httpContext.RequestAborted);
        }
    }

    private static string Text(object? value) => value switch
    {
        string text => text,
        Excerpt excerpt => excerpt.Before + excerpt.Words + excerpt.After,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join("; ", list.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
