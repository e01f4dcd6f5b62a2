using System.Collections.Frozen;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>
/// The actors of the knowledge by their names: states, seats of power, organisations, groups, persons, and the nouns for
/// people and bodies. Immutable once loaded and safe for parallel use.
/// </summary>
internal sealed class ActorIndex
{
    private readonly NameTrie<NameSense> _names;
    private readonly FrozenDictionary<string, List<NameSense>> _variants;
    private readonly FrozenDictionary<string, List<Actor>> _descriptions;
    private readonly FrozenDictionary<(string Country, string Role), List<Actor>> _roles;
    private readonly FrozenSet<string> _ties;

    private ActorIndex(ActorIndexBuilder builder, SectorNouns nouns, GivenNames givenNames, IEnumerable<string> ties)
    {
        _names = builder.Names;
        _variants = builder.Variants.ToFrozenDictionary(StringComparer.Ordinal);
        _descriptions = builder.Descriptions.ToFrozenDictionary(StringComparer.Ordinal);
        _roles = builder.Roles.ToFrozenDictionary();
        States = builder.States.ToFrozenDictionary(StringComparer.Ordinal);
        (Nouns, GivenNames) = (nouns, givenNames);
        _ties = ties.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The states by code.</summary>
    public FrozenDictionary<string, Actor> States { get; }

    /// <summary>The nouns for people and bodies.</summary>
    public SectorNouns Nouns { get; }

    /// <summary>The names that tell men from women.</summary>
    public GivenNames GivenNames { get; }

    /// <summary>Loads <c>actors/</c> of the knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line makes no sense or contradicts another; the message names file and line.</exception>
    public static ActorIndex Load(string knowledge)
    {
        var folder = Path.Combine(knowledge, "actors");
        var builder = new ActorIndexBuilder();
        ActorFiles.States(Path.Combine(folder, "states.txt"), builder);
        foreach (var file in KnowledgeFile.In(Path.Combine(folder, "organisations")))
        {
            ActorFiles.Organisations(file, builder);
        }

        ActorFiles.Groups(Path.Combine(folder, "groups.txt"), builder);
        foreach (var file in KnowledgeFile.In(Path.Combine(folder, "leaders")))
        {
            ActorFiles.Leaders(file, builder);
        }

        ActorFiles.Towns(Path.Combine(knowledge, "places.txt"), builder);
        return new ActorIndex(
            builder,
            SectorNouns.Load(Path.Combine(folder, "sectors.txt")),
            GivenNames.Load(Path.Combine(folder, "given-names.txt")),
            KnowledgeFile.Lines(Path.Combine(folder, "compounds.txt")).Select(l => l.Text));
    }

    /// <summary>The node after a token's letters, or -1; see <see cref="NameTrie{T}.Step"/>.</summary>
    public int Step(int node, ReadOnlySpan<char> letters) => _names.Step(node, letters);

    /// <summary>The readings of the name that ends at a node.</summary>
    public IReadOnlyList<NameSense> Senses(int node) => _names.Values(node);

    /// <summary>The readings of a name.</summary>
    public IReadOnlyList<NameSense> Senses(string name) => Senses(Step(NameTrie<NameSense>.Root, Letters.Fold(name)));

    /// <summary>Persons whose name is transliterated like this one ("Toqayev"); the words parted by a space.</summary>
    public IReadOnlyList<NameSense> Transliterated(string name) =>
        _variants.TryGetValue(string.Join(' ', name.Split(' ').Select(Letters.Vary)), out var found) ? found : [];

    /// <summary>Whom a description, in lower case and its dictionary form, may stand for.</summary>
    public IReadOnlyList<Actor> Described(string description) =>
        _descriptions.TryGetValue(description, out var found) ? found : [];

    /// <summary>The one person who held a role of a country or organisation on a day ("president"), or null.</summary>
    public Actor? Holder(string country, string role, LocalDate day)
    {
        Actor? found = null;
        foreach (var holder in _roles.TryGetValue((country, role), out var holders) ? holders : [])
        {
            if (holder.Standings.Any(s => s.Country == country && s.Role == role && s.When.Holds(day)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = holder;
            }
        }

        return found;
    }

    /// <summary>Whether a word after a hyphen ties a phrase to the country before it ("Saudi-led").</summary>
    public bool Ties(string word) => _ties.Contains(word);
}
