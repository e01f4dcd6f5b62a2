namespace Casus.Coding.Actors;

/// <summary>Reads the files of <c>knowledge/actors</c> into an <see cref="ActorIndexBuilder"/>; their headers tell the formats.</summary>
internal static class ActorFiles
{
    /// <summary>States and territories.</summary>
    public static void States(string path, ActorIndexBuilder index)
    {
        foreach (var row in KnowledgeRow.Read(path, 5, 7))
        {
            if (row[0] == "territory")
            {
                Territory(row, index);
                continue;
            }

            if (row[0].Length != 3 || !row[0].All(char.IsAsciiLetterUpper))
            {
                throw row.Error($"'{row[0]}' is no ISO 3166-1 alpha-3 code");
            }

            var state = index.Add(row, ActorKind.State, row[1], new Standing(row[0], null, null, Tenure.Always));
            if (!index.States.TryAdd(row[0], state))
            {
                throw row.Error($"{row[0]} stands in the knowledge already");
            }

            Names(row, index, state, 1, 2, NameUse.Name);
            Names(row, index, state, -1, 3, NameUse.Demonym);
            Names(row, index, state, -1, 4, NameUse.Capital);
            foreach (var entry in row.List(5))
            {
                var (name, sector) = WithSector(row, entry);
                var standing = new Standing(row[0], sector ?? "GOV", null, Tenure.Always);
                var seat = index.Add(row, ActorKind.Institution, Bare(row, name), standing);
                foreach (var spelling in Owned(row, name).Prepend(name))
                {
                    index.Name(row, spelling, seat, NameUse.Name);
                }
            }

            index.Describe(row.List(6), state);
        }
    }

    /// <summary>Leaders: CODE | SECTOR | role | Full Name | other spellings and short forms | from..to.</summary>
    public static void Leaders(string path, ActorIndexBuilder index)
    {
        foreach (var row in KnowledgeRow.Read(path, 6, 6))
        {
            if (!index.States.ContainsKey(row[0]) && !index.Codes.Contains(row[0]))
            {
                throw row.Error($"'{row[0]}' is no state or organisation of the knowledge");
            }

            var standing = new Standing(row[0], row.Sector(1), row[2], row.Dates(5));
            var person = index.Add(row, ActorKind.Person, row[3], standing);
            index.Role(row[0], row[2], person);
            index.Name(row, row[3], person, NameUse.Name);
            foreach (var name in row.List(4))
            {
                index.Name(row, name, person, IsPart(name, row[3]) ? NameUse.Short : NameUse.Name);
            }
        }
    }

    /// <summary>Organisations: CODE | SECTOR | Name | other names | descriptions | members with dates.</summary>
    public static void Organisations(string path, ActorIndexBuilder index)
    {
        foreach (var row in KnowledgeRow.Read(path, 3, 6))
        {
            if (row[0].Length > 0 && !index.States.ContainsKey(row[0]))
            {
                index.Codes.Add(row[0]);
            }

            var code = row[0].Length == 0 ? null : row[0];
            var organisation = index.Add(row, ActorKind.Organisation, row[2], new Standing(code, row.Sector(1), null, Tenure.Always));
            Names(row, index, organisation, 2, 3, NameUse.Name);
            index.Describe(row.List(4), organisation);
        }
    }

    /// <summary>Groups: CODE | SECTOR | Name | other names | descriptions | from..to.</summary>
    public static void Groups(string path, ActorIndexBuilder index)
    {
        foreach (var row in KnowledgeRow.Read(path, 3, 6))
        {
            if (row[0].Length > 0 && row[0] != "IMG" && !index.States.ContainsKey(row[0]))
            {
                throw row.Error($"'{row[0]}' is no state of the knowledge, nor IMG");
            }

            var code = row[0].Length == 0 ? null : row[0];
            var group = index.Add(row, ActorKind.Group, row[2], new Standing(code, row.Sector(1), null, row.Dates(5)));
            Names(row, index, group, 2, 3, NameUse.Name);
            index.Describe(row.List(4), group);
        }
    }

    /// <summary>Larger towns: NAME | OTHER SPELLINGS | COUNTRY | LATITUDE | LONGITUDE | PEOPLE, of which the first and third matter here.</summary>
    public static void Towns(string path, ActorIndexBuilder index)
    {
        foreach (var row in KnowledgeRow.Read(path, 6, 6))
        {
            if (index.States.ContainsKey(row[2]))
            {
                index.Town(row[0], row[2], row.List(1).Where(n => Letters.Fold(n) == Letters.Fold(row[0])));
            }
        }
    }

    // "The Kremlin" is "Kremlin", "US State Department" and "U.S. State Department" are "State Department".
    private static string Bare(KnowledgeRow row, string name)
    {
        string[] before = ["The", .. row.List(2).Where(n => n.Length < 5), .. row.List(3)];
        foreach (var word in before)
        {
            if (name.StartsWith(word + " ", StringComparison.Ordinal) && row.List(5).Any(e => WithSector(row, e).Name == name[(word.Length + 1)..]))
            {
                return name[(word.Length + 1)..];
            }
        }

        return name;
    }

    // "National Security Committee of Kazakhstan" is "Kazakhstan's …" and "Kazakh National Security Committee" as well.
    private static IEnumerable<string> Owned(KnowledgeRow row, string name)
    {
        var of = " of " + row[1];
        var people = row.List(3).Where(d => !d.EndsWith('s'));
        var bare = name.EndsWith(of, StringComparison.Ordinal) ? name[..^of.Length]
            : people.Where(d => name.StartsWith(d + " ", StringComparison.Ordinal)).Select(d => name[(d.Length + 1)..]).FirstOrDefault();
        return bare is null ? [] : [row[1] + "'s " + bare, .. people.Select(d => d + " " + bare)];
    }

    private static void Territory(KnowledgeRow row, ActorIndexBuilder index)
    {
        if (!index.States.ContainsKey(row[4]))
        {
            throw row.Error($"'{row[4]}' is no state of the knowledge");
        }

        var territory = index.Add(row, ActorKind.Territory, row[1], new Standing(row[4], row.Sector(5), null, Tenure.Always));
        Names(row, index, territory, 1, 2, NameUse.Name);
        Names(row, index, territory, -1, 3, NameUse.Demonym);
    }

    private static void Names(KnowledgeRow row, ActorIndexBuilder index, Actor actor, int standard, int others, NameUse use)
    {
        if (standard >= 0)
        {
            index.Name(row, row[standard], actor, use);
        }

        foreach (var name in row.List(others))
        {
            index.Name(row, name, actor, use);
        }
    }

    // "Duma[LEG]".
    private static (string Name, string? Sector) WithSector(KnowledgeRow row, string entry)
    {
        var bracket = entry.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? (entry, null)
            : entry[^1] != ']' ? throw row.Error($"'{entry}' lacks a ]")
            : (entry[..bracket].TrimEnd(), row.Sector(entry[(bracket + 1)..^1]));
    }

    // One word, or the surname with its particles: "de Mistura" of "Staffan de Mistura".
    private static bool IsPart(string name, string full) =>
        !name.Contains(' ', StringComparison.Ordinal) || full.EndsWith(' ' + name, StringComparison.OrdinalIgnoreCase);
}
