namespace Casus.Coding.Contexts;

/// <summary>Reads the files of <c>knowledge/contexts</c>; docs/knowledge.md describes their lines.</summary>
internal static class ContextFiles
{
    private const int LongestPhrase = 6;

    /// <summary>Loads the files under a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A file is named after no context, or holds a line that makes no sense.</exception>
    public static ContextFinder Load(string knowledge)
    {
        var phrases = new List<(string[], string?)>();
        var sectors = new Dictionary<string, string>(StringComparer.Ordinal);
        var yields = new List<(string, string[])>();
        foreach (var file in KnowledgeFile.In(Path.Combine(knowledge, "contexts")))
        {
            var context = Path.GetFileNameWithoutExtension(file);
            if (!Plover.Contexts.Contains(context))
            {
                throw new KnowledgeException(file, 0, $"'{context}' is no PLOVER context");
            }

            foreach (var (number, text) in KnowledgeFile.Lines(file))
            {
                KnowledgeException Wrong(string reason) => new(file, number, reason);
                switch (text.Split(' '))
                {
                    case ["sector", var sector]:
                        sectors[sector] = context;
                        break;
                    case ["yields", .. var to]:
                        yields.Add((context, Array.TrueForAll(to, Plover.Contexts.Contains) ? to : throw Wrong("yields to what is no PLOVER context")));
                        break;
                    case ["not", .. var words]:
                        phrases.AddRange(Spellings(string.Join(' ', words), Wrong).Select(s => (s, (string?)null)));
                        break;
                    default:
                        phrases.AddRange(Spellings(text, Wrong).Select(s => (s, (string?)context)));
                        break;
                }
            }
        }

        return new ContextFinder(phrases, sectors, yields);
    }

    // A hyphen may stand inside a token ("anti-corruption") or be one ("arms - control").
    private static IEnumerable<string[]> Spellings(string text, Func<string, KnowledgeException> wrong)
    {
        var phrase = text.ToLowerInvariant().Replace("'s", " 's", StringComparison.Ordinal);
        string[] spellings = phrase.Contains('-', StringComparison.Ordinal)
            ? [phrase, phrase.Replace("-", " - ", StringComparison.Ordinal)]
            : [phrase];
        return spellings.Select(s => s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= LongestPhrase } words
            ? words
            : throw wrong($"a phrase has at most {LongestPhrase} words"));
    }
}
