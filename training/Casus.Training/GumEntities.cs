namespace Casus.Training;

/// <summary>Reads the entities of a GUM sentence: <c>Entity=(8-organization-…(9-place-…)</c> opens, <c>9)8)</c> closes.</summary>
internal static class GumEntities
{
    /// <summary>The entities of a sentence, given the columns of its words.</summary>
    public static List<(int First, int End, string Type)> Of(List<string[]> words)
    {
        var found = new List<(int, int, string)>();
        var open = new List<(string Group, string Type, int First)>();
        for (var i = 0; i < words.Count; i++)
        {
            var entry = Array.Find(words[i][9].Split('|'), p => p.StartsWith("Entity=", StringComparison.Ordinal));
            for (var at = 7; entry is not null && at < entry.Length;)
            {
                var opens = entry[at] == '(';
                var stop = entry.IndexOfAny(['(', ')'], at + 1);
                stop = stop < 0 ? entry.Length : stop;
                var parts = entry[(opens ? at + 1 : at)..stop].Split('-');
                var closes = stop < entry.Length && entry[stop] == ')';
                if (opens)
                {
                    open.Add((parts[0], parts.Length > 1 ? parts[1] : "", i));
                }

                if (closes && open.FindLastIndex(o => o.Group == parts[0]) is var last and >= 0)
                {
                    found.Add((open[last].First, i + 1, open[last].Type));
                    open.RemoveAt(last);
                }

                at = closes ? stop + 1 : stop;
            }
        }

        return found;
    }
}
