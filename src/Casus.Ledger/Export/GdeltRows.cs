using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Casus.Ledger.Queries;
using NodaTime;
using NodaTime.Text;

namespace Casus.Ledger.Export;

/// <summary>
/// Events in the 61 columns of GDELT 2.0 Events, a row for each pair of actor and recipient: types become the nearest CAMEO
/// codes, and what PLOVER does not know (Goldstein's score, tone) is left empty.
/// </summary>
internal static class GdeltRows
{
    private static readonly IReadOnlyDictionary<string, string> Codes =
        CodeTable.Map("plover-cameo.tsv", 3, l => $"{l[0]} {l[1]}", l => l[2]);

    private static readonly IReadOnlyDictionary<string, string> Fips = CodeTable.Map("fips.tsv", 2, l => l[1], l => l[0]);

    // The code by which CAMEO names a state where that is not ISO's, and the roles that it names otherwise.
    private static readonly IReadOnlyDictionary<string, string> Countries =
        CodeTable.Map("cameo-actors.tsv", 3, l => l[1], l => l[0]);

    private static readonly IReadOnlyDictionary<string, string> States = CodeTable.Map("iso-codes.tsv", 2, l => l[0], l => l[0]);

    private static readonly string[] OwnCodes = ["ROU", "TLS", "MNE", "IMN"];

    private static readonly IReadOnlyDictionary<string, string> Roles = CodeTable.Lines("sectors.tsv", 3).Where(l => l[0] == "cameo")
        .DistinctBy(l => l[2]).ToDictionary(l => l[2], l => l[1], StringComparer.Ordinal);

    /// <summary>The rows of events with a day; such files have no header.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FoundEvent> events) =>
        events.SelectMany(Dyad.Of).Select(Row);

    private static string Row(Dyad dyad)
    {
        var (e, document) = (dyad.Found.Event, dyad.Found.Document);
        var day = e.Date!.Value;
        var code = Codes.GetValueOrDefault($"{Plover.Name(e.Type)} {e.Mode ?? "-"}") ?? Codes[$"{Plover.Name(e.Type)} -"];
        var added = document.Published ?? day.AtMidnight();
        string[] fields =
        [
            Id(dyad), Day(day), Day(day)[..6], Day(day)[..4], Fraction(day),
            .. Actor(dyad.Actor), .. Actor(dyad.Recipient),
            "1", code, code[..Math.Min(code.Length, 3)], code[..2], PolecatRows.Quad(e.Quad), "", "1", "1", "1", "",
            .. Geo(null), .. Geo(null), .. Geo(e.Place),
            LocalDateTimePattern.CreateWithInvariantCulture("yyyyMMddHHmmss").Format(added), document.Url ?? document.Id,
        ];
        return string.Join('\t', fields.Select(f => Dyad.Field(f)));
    }

    // GDELT's ids are numbers; one that came from there is given back.
    private static string Id(Dyad dyad) => dyad.Found.Dataset == "gdelt"
        ? dyad.Id["gdelt:".Length..]
        : (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(dyad.Id))) >> 8).ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd").Format(day);

    private static string Fraction(LocalDate day) => (day.Year + day.DayOfYear / 365.0).ToString("F4", CultureInfo.InvariantCulture);

    private static string[] Actor(Participant? party)
    {
        if (party is null)
        {
            return [.. Enumerable.Repeat("", 10)];
        }

        var isState = party.Country is { } code && States.ContainsKey(code);
        var country = !isState ? "" : OwnCodes.Contains(party.Country) ? Countries[party.Country!] : party.Country!;
        var group = !isState && party.Country is { } other ? Countries.GetValueOrDefault(other) ?? "" : "";
        var role = party.Sector is { } sector ? Roles.GetValueOrDefault(sector) ?? "" : "";
        var whole = country + group + role;
        return [whole.Length > 0 ? whole : "UIS", (party.Name ?? party.Text).ToUpperInvariant(), country, group, "", "", "", role, "", ""];
    }

    private static string[] Geo(Place? place) => place is null
        ? ["0", "", "", "", "", "", "", ""]
        :
        [
            place.Latitude is null ? "0" : "4", place.Name ?? place.Text,
            place.Country is { } country ? Fips.GetValueOrDefault(country) ?? "" : "", "", "",
            Dyad.Field(place.Latitude), Dyad.Field(place.Longitude), "",
        ];
}
