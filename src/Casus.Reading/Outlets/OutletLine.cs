using NodaTime.Text;

namespace Casus.Reading.Outlets;

/// <summary>A line of a list of outlets: eight columns parted by tabs.</summary>
internal static class OutletLine
{
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    public static Outlet Parse(string line, Func<string, Exception> fault)
    {
        var columns = line.Split('\t', StringSplitOptions.TrimEntries);
        if (columns is not [var name, var others, var domains, var country, var kind, var control, var source, var month])
        {
            throw fault($"{columns.Length} columns instead of 8");
        }

        if (name.Length == 0 || control.Length == 0 || source.Length == 0)
        {
            throw fault("name, control and source must not be empty");
        }

        if (country.Length is < 2 or > 8 || !country.All(char.IsAsciiLetterUpper))
        {
            throw fault($"'{country}' is no country code");
        }

        if (!Enum.TryParse<OutletKind>(kind, ignoreCase: true, out var known) || char.IsDigit(kind[0]))
        {
            throw fault($"'{kind}' is no kind of outlet");
        }

        if (!Month.Parse(month).Success)
        {
            throw fault($"'{month}' is no month");
        }

        var sites = domains.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(sites, site => site.Any(char.IsUpper) || !site.Contains('.', StringComparison.Ordinal) || site.Contains('/', StringComparison.Ordinal)) is { } bad
            ? throw fault($"'{bad}' is no domain in lower case")
            : new Outlet(
                name, others == "-" ? [] : others.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                sites, country, known, control, source, month);
    }
}
