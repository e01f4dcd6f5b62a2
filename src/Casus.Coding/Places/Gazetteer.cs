using System.Globalization;

namespace Casus.Coding.Places;

/// <summary>
/// The names of places: towns of <c>places.txt</c> and <c>towns.txt</c>, regions of <c>regions.txt</c>, states with
/// their people and capitals of <c>actors/states.txt</c>. Immutable.
/// </summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, Site[]> _sites;
    private readonly Dictionary<string, string> _peoples;
    private readonly Dictionary<string, Site> _capitals;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bodies;
    private readonly Dictionary<string, Site[]>.AlternateLookup<ReadOnlySpan<char>> _siteLookup;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _peopleLookup;

    private Gazetteer(
        Dictionary<string, Site[]> sites, Dictionary<string, string> peoples, Dictionary<string, Site> capitals, HashSet<string> bodies)
    {
        _bodies = bodies.GetAlternateLookup<ReadOnlySpan<char>>();
        (_sites, _peoples, _capitals) = (sites, peoples, capitals);
        _siteLookup = _sites.GetAlternateLookup<ReadOnlySpan<char>>();
        _peopleLookup = _peoples.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestName = _sites.Keys.Max(n => n.Count(c => c is ' ' or '-' or '\'')) + 1;
    }

    /// <summary>Number of words and parts of words of the longest name.</summary>
    public int LongestName { get; }

    /// <summary>The places of that name, as written; none where it is no place.</summary>
    public IReadOnlyList<Site> Find(ReadOnlySpan<char> name) => _siteLookup.TryGetValue(name, out var sites) ? sites : [];

    /// <summary>The state whose people bear that name ("Libyan"), or null.</summary>
    public string? StateOfPeople(ReadOnlySpan<char> name) => _peopleLookup.TryGetValue(name, out var state) ? state : null;

    /// <summary>Whether the name is that of an organisation, whatever else may take it for a place.</summary>
    public bool IsBody(ReadOnlySpan<char> name) => _bodies.Contains(name);

    /// <summary>The first capital of a state, or null.</summary>
    public Site? Capital(string country) => _capitals.GetValueOrDefault(country);

    /// <summary>Loads the gazetteer of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static Gazetteer Load(string knowledge)
    {
        var states = States(Path.Combine(knowledge, "actors", "states.txt")).ToList();
        var seats = states.SelectMany(s => s.Seats.Select(seat => (s.Code, seat))).ToHashSet();
        var sites = new Dictionary<string, List<Site>>(StringComparer.Ordinal);
        foreach (var (site, names) in Towns(knowledge, "places.txt").Concat(Towns(knowledge, "towns.txt")))
        {
            Add(sites, site with { IsCapital = names.Any(n => seats.Contains((site.Country!, n))) }, names);
        }

        foreach (var (site, names) in Regions(Path.Combine(knowledge, "regions.txt")))
        {
            Add(sites, site, names);
        }

        var peoples = new Dictionary<string, string>(StringComparer.Ordinal);
        var capitals = new Dictionary<string, Site>(StringComparer.Ordinal);
        foreach (var state in states)
        {
            if (state.Names.Length > 0)
            {
                Add(sites, new Site(SiteKind.State, state.Names[0], state.Code, null, null, 0), state.Names);
            }

            foreach (var name in state.People)
            {
                peoples.TryAdd(name, state.Code);
            }

            foreach (var seat in state.Seats)
            {
                capitals.TryAdd(state.Code, Capital(sites, seat, state.Code));
            }
        }

        var named = sites.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
        return new Gazetteer(named, peoples, capitals, Bodies(Path.Combine(knowledge, "actors", "organisations")));
    }

    private static HashSet<string> Bodies(string folder)
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, text) in KnowledgeFile.In(folder).SelectMany(KnowledgeFile.Lines))
        {
            // Those who read the actors judge the lines.
            if (text.Split('|', StringSplitOptions.TrimEntries) is [_, _, var name, var others, ..])
            {
                bodies.Add(name);
                bodies.UnionWith(List(others));
            }
        }

        return bodies;
    }

    private static void Add(Dictionary<string, List<Site>> sites, Site site, IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (!sites.TryGetValue(name, out var same))
            {
                sites[name] = same = [];
            }

            same.Add(site);
        }
    }

    // A capital that is in no list of towns is added without its place on the map.
    private static Site Capital(Dictionary<string, List<Site>> sites, string name, string code)
    {
        if (sites.GetValueOrDefault(name)?.Find(s => s.IsCapital && s.Country == code) is { } town)
        {
            return town;
        }

        var added = new Site(SiteKind.Town, name, code, null, null, 0) { IsCapital = true };
        Add(sites, added, [name]);
        return added;
    }

    private static IEnumerable<(Site, string[])> Towns(string knowledge, string name)
    {
        const string Layout = "expected 'NAME | OTHER SPELLINGS | COUNTRY | LATITUDE | LONGITUDE | PEOPLE'";
        var file = Path.Combine(knowledge, name);
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length != 6 || fields[0].Length == 0 || !IsCode(fields[2]) ||
                Degrees(fields[3], 90) is not { } north || Degrees(fields[4], 180) is not { } east ||
                !int.TryParse(fields[5], NumberStyles.None, CultureInfo.InvariantCulture, out var people))
            {
                throw new KnowledgeException(file, number, Layout);
            }

            yield return (new Site(SiteKind.Town, fields[0], fields[2], north, east, people), [fields[0], .. List(fields[1])]);
        }
    }

    private static IEnumerable<(Site, string[])> Regions(string file)
    {
        const string Layout = "expected 'NAME | OTHER NAMES | COUNTRY or - | LATITUDE or - | LONGITUDE or -'";
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length != 5 || fields[0].Length == 0 || (fields[2] != "-" && !IsCode(fields[2])) ||
                (fields[3] != "-" && Degrees(fields[3], 90) is null) || (fields[4] != "-" && Degrees(fields[4], 180) is null))
            {
                throw new KnowledgeException(file, number, Layout);
            }

            var country = fields[2] == "-" ? null : fields[2];
            yield return (
                new Site(SiteKind.Region, fields[0], country, Degrees(fields[3], 90), Degrees(fields[4], 180), 0),
                [fields[0], .. List(fields[1])]);
        }
    }

    private static IEnumerable<(string Code, string[] Names, string[] People, string[] Seats)> States(string file)
    {
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split('|', StringSplitOptions.TrimEntries);
            if (fields is ["territory", _, _, var demonyms, var owner, ..] && IsCode(owner))
            {
                // Regions have a file of their own; their people tell a country all the same.
                yield return (owner, [], List(demonyms), []);
                continue;
            }

            if (fields.Length < 5 || !IsCode(fields[0]) || fields[1].Length == 0)
            {
                throw new KnowledgeException(
                    file,
                    number,
                    "expected 'CODE | Name | other names | demonyms | capitals | …' or " +
                    "'territory | Name | other names | demonyms | CODE | …'");
            }

            yield return (fields[0], [fields[1], .. List(fields[2])], List(fields[3]), List(fields[4]));
        }
    }

    private static string[] List(string field) =>
        field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    private static double? Degrees(string text, int most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : null;
}
