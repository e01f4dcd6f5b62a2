using System.Collections.Frozen;
using System.Globalization;
using Casus.Language;

namespace Casus.Training;

/// <summary>
/// Names in GUM's entities, as Universal NER would have them: an entity of a person, organisation or place whose head is a
/// proper noun, cut down to the proper nouns around that head. Where this leaves a doubt, the sentence stays without labels.
/// </summary>
internal static class GumNames
{
    // They stand before a name and are no part of it; alone they are an office.
    private static readonly FrozenSet<string> s_titles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Prof.", "Professor", "President", "Vice", "Prime", "Minister", "Chancellor",
        "Senator", "Sen.", "Representative", "Rep.", "Congressman", "Congresswoman", "Governor", "Gov.", "Mayor", "Secretary", "Speaker",
        "Chief", "Justice", "Judge", "General", "Gen.", "Colonel", "Col.", "Major", "Captain", "Capt.", "Lieutenant", "Lt.", "Sergeant",
        "Commander", "Admiral", "King", "Queen", "Prince", "Princess", "Emperor", "Lord", "Lady", "Sir", "Pope", "Bishop", "Archbishop",
        "Cardinal", "Father", "Brother", "Sister", "Uncle", "Aunt", "Mom", "Mum", "Dad", "Director", "Ambassador", "Chairman", "Saint");

    private static readonly FrozenSet<string> s_ties = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "and", "&", "-", "–", "/", "for", "the");
    private static readonly FrozenSet<string> s_personTies = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "-", "–", "de", "van", "von", "der", "la", "al", "bin");

    /// <summary>The names of each sentence by its id, null for those in doubt.</summary>
    public static Dictionary<string, Name[]?> Read(string path)
    {
        var sentences = new Dictionary<string, Name[]?>(StringComparer.Ordinal);
        var lines = new List<string[]>();
        var id = "";
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line[12..].Trim();
            }
            else if (line.Length == 0 && lines.Count > 0)
            {
                sentences[id] = Names(lines);
                lines = [];
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is var columns && columns[0].All(char.IsAsciiDigit))
            {
                lines.Add(columns);
            }
        }

        return sentences;
    }

    private static Name[]? Names(List<string[]> words)
    {
        var names = new List<Name>();
        foreach (var (first, end, type) in GumEntities.Of(words).OrderByDescending(e => e.End - e.First))
        {
            var head = Enumerable.Range(first, end - first).FirstOrDefault(i => int.Parse(words[i][6], CultureInfo.InvariantCulture) is var h && (h <= first || h > end), -1);
            if (Kind(type) is not { } kind || head < 0 || !IsProper(words[head]) || names.Exists(n => head >= n.First && head < n.End))
            {
                continue;
            }

            var ties = kind == NameKind.Person ? s_personTies : s_ties;
            var (from, to) = (head, head + 1);
            while (from > first && Reach(from - 1, -1, first, end) is var step and > 0)
            {
                from -= step;
            }

            while (to < end && Reach(to, 1, first, end) is var step and > 0)
            {
                to += step;
            }

            while (kind == NameKind.Person && from < to && s_titles.Contains(words[from][1]))
            {
                from++;
            }

            // An office, a people, or a name inside a longer one that was read otherwise.
            if (from >= to || from > head || (kind == NameKind.Person && words[head][4] == "NNPS") || names.Exists(n => n.First < to && from < n.End))
            {
                return null;
            }

            names.Add(new Name(from, to, kind));

            int Reach(int at, int way, int low, int high) =>
                IsProper(words[at]) ? 1
                : ties.Contains(words[at][1]) && at + way >= low && at + way < high && IsProper(words[at + way]) ? 2
                : 0;
        }

        return [.. names.OrderBy(n => n.First)];
    }

    private static bool IsProper(string[] word) => word[4] is "NNP" or "NNPS";

    private static NameKind? Kind(string type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organisation,
        "place" => NameKind.Place,
        _ => null,
    };
}
