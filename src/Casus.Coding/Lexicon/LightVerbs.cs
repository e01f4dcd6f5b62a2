using System.Collections.Frozen;

namespace Casus.Coding.Lexicon;

/// <summary>What a light verb makes of its subject when its object noun tells of an event.</summary>
internal enum LightRole
{
    /// <summary>The subject does it ("carried out an attack").</summary>
    Do,

    /// <summary>It is done to the subject ("came under attack").</summary>
    Undergo,

    /// <summary>The subject voices it ("expressed support").</summary>
    Express,

    /// <summary>The subject begins or goes on doing it ("resumed talks").</summary>
    Start,
}

/// <summary>Verbs that carry the event of their object: <c>knowledge/light-verbs.txt</c>.</summary>
internal sealed class LightVerbs
{
    private readonly FrozenDictionary<string, (string[] Particles, LightRole Role)[]> _verbs;

    private LightVerbs(FrozenDictionary<string, (string[], LightRole)[]> verbs) => _verbs = verbs;

    /// <summary>The entries of a lemma: particles (none for the bare verb) and role.</summary>
    public ReadOnlySpan<(string[] Particles, LightRole Role)> Find(string lemma) =>
        _verbs.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>Loads <c>light-verbs.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static LightVerbs Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "light-verbs.txt");
        var verbs = new List<(string Lemma, string[] Particles, LightRole Role)>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            LightRole? role = null;
            string[] particles = [];
            foreach (var field in fields.Skip(2))
            {
                if (field.StartsWith("prt=", StringComparison.Ordinal))
                {
                    particles = field[4..].Split('|');
                }
                else if (field.StartsWith("role=", StringComparison.Ordinal) &&
                         Enum.TryParse<LightRole>(field[5..], ignoreCase: true, out var parsed))
                {
                    role = parsed;
                }
                else
                {
                    throw new KnowledgeException(file, number, $"'{field}' is neither prt= nor a known role=");
                }
            }

            if (fields.Length < 3 || fields[0] != "verb" || role is null)
            {
                throw new KnowledgeException(file, number, "expected 'verb LEMMA [prt=...] role=do|undergo|express|start'");
            }

            verbs.Add((fields[1], particles, role.Value));
        }

        return new LightVerbs(verbs.GroupBy(v => v.Lemma, StringComparer.Ordinal).ToFrozenDictionary(
            g => g.Key,
            g => g.Select(v => (v.Particles, v.Role)).OrderByDescending(v => v.Particles.Length).ToArray(),
            StringComparer.Ordinal));
    }
}
