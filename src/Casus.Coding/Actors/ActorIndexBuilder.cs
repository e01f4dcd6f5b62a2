namespace Casus.Coding.Actors;

/// <summary>Collects the names of the knowledge while it is loaded, and refuses what contradicts.</summary>
internal sealed class ActorIndexBuilder
{
    private readonly Dictionary<(ActorKind Kind, string Name), Actor> _actors = [];

    /// <summary>All names by their folded letters.</summary>
    public NameTrie<NameSense> Names { get; } = new();

    /// <summary>Persons by what the transliterations of their names share, words parted by a space.</summary>
    public Dictionary<string, List<NameSense>> Variants { get; } = new(StringComparer.Ordinal);

    /// <summary>The states by code.</summary>
    public Dictionary<string, Actor> States { get; } = new(StringComparer.Ordinal);

    /// <summary>What descriptions such as "the Central Asian nation" or "the alliance" may stand for.</summary>
    public Dictionary<string, List<Actor>> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Who held a role of a country or organisation, by both.</summary>
    public Dictionary<(string Country, string Role), List<Actor>> Roles { get; } = [];

    /// <summary>The codes of organisations, which leaders may carry.</summary>
    public HashSet<string> Codes { get; } = new(StringComparer.Ordinal) { "IMG" };

    /// <summary>An actor of that kind and name; one named before gets the standing added.</summary>
    public Actor Add(KnowledgeRow row, ActorKind kind, string name, Standing standing)
    {
        if (name.Length == 0)
        {
            throw row.Error("the name is empty");
        }

        if (_actors.TryGetValue((kind, name), out var known))
        {
            if (kind is not (ActorKind.Person or ActorKind.Group or ActorKind.Institution))
            {
                throw row.Error($"'{name}' stands in the knowledge already");
            }

            if (!known.Standings.Contains(standing))
            {
                ((List<Standing>)known.Standings).Add(standing);
            }

            return known;
        }

        return _actors[(kind, name)] = new Actor(kind, name, new List<Standing> { standing });
    }

    /// <summary>Lets a name stand for an actor.</summary>
    /// <exception cref="KnowledgeException">The same name stands for another of the same kind.</exception>
    public void Name(KnowledgeRow row, string name, Actor actor, NameUse use)
    {
        var letters = Letters.Fold(name);
        if (letters.Length < 2)
        {
            throw row.Error($"'{name}' is too short for a name");
        }

        var senses = Names.At(letters);
        if (senses.FindIndex(s => ReferenceEquals(s.Actor, actor)) is >= 0 and var known)
        {
            // "FARC; Farc": written both ways.
            senses[known] = CaseOf(name) == NameCase.Initial && senses[known].Case == NameCase.Capitals
                ? senses[known] with { Case = NameCase.Initial }
                : senses[known];
            return;
        }

        // Persons share names, peoples demonyms (Congolese), and parts of states are called like states (Georgia).
        if (use == NameUse.Name && actor.Kind != ActorKind.Person &&
            senses.Find(s => s.Use == use && s.Actor.Kind == actor.Kind && s.Actor.Standings[0].Country == actor.Standings[0].Country) is { } other)
        {
            // A seat of power may be spelled twice (Dail, Dáil).
            if (actor.Kind == ActorKind.Institution && actor.Standings[0] == other.Actor.Standings[0])
            {
                return;
            }

            throw row.Error($"'{name}' names {other.Actor.Name} already");
        }

        senses.Add(new NameSense(actor, use, CaseOf(name)));
        if (actor.Kind == ActorKind.Person)
        {
            var key = string.Join(' ', name.Split(' ').Select(Letters.Vary));
            if (!Variants.TryGetValue(key, out var variants))
            {
                Variants[key] = variants = [];
            }

            if (!variants.Exists(s => ReferenceEquals(s.Actor, actor)))
            {
                variants.Add(senses[^1]);
            }
        }
    }

    /// <summary>Lets a town's name stand for it, unless a state, territory or capital has the name.</summary>
    public void Town(string name, string country, IEnumerable<string> spellings)
    {
        foreach (var spelling in spellings.Prepend(name))
        {
            var senses = Names.At(Letters.Fold(spelling));
            if (!senses.Exists(s => s.Actor.Kind is ActorKind.State or ActorKind.Territory or ActorKind.Town && s.Actor.Standings[0].Country == country))
            {
                var town = new Actor(ActorKind.Town, name, [new Standing(country, null, null, Tenure.Always)]);
                senses.Add(new NameSense(town, NameUse.Name, NameCase.Initial));
            }
        }
    }

    /// <summary>Notes that a person held a role.</summary>
    public void Role(string country, string role, Actor person)
    {
        if (!Roles.TryGetValue((country, role), out var holders))
        {
            Roles[(country, role)] = holders = [];
        }

        if (!holders.Contains(person))
        {
            holders.Add(person);
        }
    }

    /// <summary>Lets descriptions stand for an actor, among others; of an organisation or group their last words too.</summary>
    public void Describe(IEnumerable<string> descriptions, Actor actor)
    {
        foreach (var description in descriptions)
        {
            // As the text's dictionary forms have it: "the militants" is looked up as "militant".
            var key = description.ToLowerInvariant();
            key = key.EndsWith('s') && !key.EndsWith("ss", StringComparison.Ordinal) ? key[..^1] : key;
            Describe(key, actor);
            if (actor.Kind is ActorKind.Organisation or ActorKind.Group && key.LastIndexOf(' ') is > 0 and var space)
            {
                Describe(key[(space + 1)..], actor);
            }
        }
    }

    private void Describe(string description, Actor actor)
    {
        if (!Descriptions.TryGetValue(description, out var described))
        {
            Descriptions[description] = described = [];
        }

        if (!described.Contains(actor))
        {
            described.Add(actor);
        }
    }

    private static NameCase CaseOf(string name) =>
        !name.Any(char.IsUpper) ? NameCase.Lower : name.Any(char.IsLower) ? NameCase.Initial : NameCase.Capitals;
}
