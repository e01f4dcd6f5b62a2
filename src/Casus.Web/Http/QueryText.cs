using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Http;

/// <summary>Filters as the part of an address after its question mark, and back: every view's address holds its filter.</summary>
internal static class QueryText
{
    /// <summary>The filter in an address; what makes no sense there counts as not given.</summary>
    public static T Read<T>(IQueryCollection query) where T : new()
    {
        var filter = new T();
        foreach (var part in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (query[Name(part)].ToString() is { Length: > 0 } text && Parse(text, part.PropertyType) is { } value)
            {
                part.SetValue(filter, value);
            }
        }

        return filter;
    }

    /// <summary>The address of a page with a filter.</summary>
    public static string Address(string path, object filter)
    {
        var address = new StringBuilder(path);
        var sign = '?';
        foreach (var part in filter.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (part.GetValue(filter) is { } value && Text(value) is { Length: > 0 } text)
            {
                address.Append(sign).Append(Name(part)).Append('=').Append(Uri.EscapeDataString(text));
                sign = '&';
            }
        }

        return address.ToString();
    }

    private static string Name(PropertyInfo part) => part.Name.ToLowerInvariant();

    private static string? Text(object value) => value is DateOnly day
        ? day.ToString("O", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static object? Parse(string text, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => text,
        var t when t == typeof(int) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var t when t == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) => share,
        var t when t == typeof(DateOnly) && DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => null,
    };
}
