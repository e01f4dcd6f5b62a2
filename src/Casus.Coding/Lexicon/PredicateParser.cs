namespace Casus.Coding.Lexicon;

/// <summary>Reads the lines of <c>knowledge/events</c>; docs/knowledge.md describes them.</summary>
internal sealed class PredicateParser(IReadOnlyDictionary<string, WordSet> sets)
{
    private static readonly Slot[] VerbActor = Slots("subj");
    private static readonly Slot[] VerbRecipient = Slots("obj");
    private static readonly Slot[] PhraseRecipient = Slots("with,to,against,on,upon,from,for,of,at,over,in");
    private static readonly Slot[] NounActor = Slots("poss,by,amod,compound,of");
    private static readonly Slot[] NounRecipient = Slots("with,to,against,on,upon,for,between,from");

    /// <summary>The predicate a line describes.</summary>
    /// <exception cref="KnowledgeException">The line is malformed.</exception>
    public Predicate Parse(string file, int line, string text, EventType type)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        KnowledgeException Wrong(string reason) => new(file, line, reason);
        if (fields.Length < 2)
        {
            throw Wrong("expected 'verb|noun|adj LEMMA [key=value ...]'");
        }

        var kind = fields[0] switch
        {
            "verb" => PredicateKind.Verb,
            "noun" => PredicateKind.Noun,
            "adj" => PredicateKind.Adjective,
            _ => throw Wrong($"unknown part of speech '{fields[0]}'; it is verb, noun or adj"),
        };

        IReadOnlyList<string> particles = [];
        WordSet? @object = null, subject = null;
        var phrases = new List<(string, WordSet)>();
        var complement = Complement.None;
        Slot[]? actor = null, recipient = null;
        string? mode = null;
        var reciprocal = false;
        foreach (var field in fields.AsSpan(2))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == field.Length - 1)
            {
                throw Wrong($"'{field}' is not key=value");
            }

            var (key, value) = (field[..equals], field[(equals + 1)..]);
            switch (key)
            {
                case "prt":
                    particles = value.Split('|');
                    break;
                case "obj":
                    @object = Set(value, Wrong);
                    break;
                case "subj":
                    subject = Set(value, Wrong);
                    break;
                case "comp":
                    complement = value switch
                    {
                        "that" => Complement.That,
                        "to" => Complement.To,
                        "ing" => Complement.Ing,
                        _ => throw Wrong($"unknown complement '{value}'; it is that, to or ing"),
                    };
                    break;
                case "A":
                    actor = Slots(value, Wrong);
                    break;
                case "R":
                    recipient = Slots(value, Wrong);
                    break;
                case "mode":
                    mode = Plover.IsMode(type, value)
                        ? value
                        : throw Wrong($"{Plover.Name(type)} has no mode '{value}'");
                    break;
                case "recip":
                    reciprocal = value == "yes" ? true : throw Wrong("recip takes only 'yes'");
                    break;
                default:
                    phrases.Add(Prepositions.All.Contains(key)
                        ? (key, Set(value, Wrong))
                        : throw Wrong($"unknown key '{key}'"));
                    break;
            }
        }

        var words = fields[1].Split('_');
        return new Predicate
        {
            Kind = kind,
            Lemma = words[^1],
            Modifiers = words[..^1],
            Type = type,
            Mode = mode,
            Particles = particles,
            Object = @object,
            Subject = subject,
            Phrases = phrases,
            Complement = complement,
            Reciprocal = reciprocal,
            Actor = actor ?? (kind == PredicateKind.Noun ? NounActor : VerbActor),
            Recipient = recipient ?? (kind == PredicateKind.Noun ? NounRecipient
                : @object is null && kind == PredicateKind.Verb ? VerbRecipient : PhraseRecipient),
        };
    }

    private WordSet Set(string value, Func<string, KnowledgeException> wrong)
    {
        if (value == "*")
        {
            return WordSet.Any;
        }

        var words = new List<string>();
        foreach (var part in value.Split('|'))
        {
            if (part.StartsWith('{') && part.EndsWith('}'))
            {
                var name = part[1..^1];
                words.AddRange(sets.TryGetValue(name, out var set)
                    ? set.Words
                    : throw wrong($"unknown set '{{{name}}}'; sets are the files of knowledge/sets"));
            }
            else
            {
                words.Add(part.Replace('_', ' '));
            }
        }

        return new WordSet(words);
    }

    private static Slot[] Slots(string value, Func<string, KnowledgeException> wrong)
    {
        try
        {
            return Slots(value);
        }
        catch (FormatException e)
        {
            throw wrong(e.Message);
        }
    }

    private static Slot[] Slots(string value) => [.. value.Split(',').Select(Slot.Parse)];
}
