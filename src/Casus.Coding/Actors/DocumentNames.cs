using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>The names of one document: those of the knowledge, those the language model marks, and its persons.</summary>
internal sealed class DocumentNames
{
    private readonly List<NameMatch>[] _matches;
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    private readonly SectorNouns _nouns;
    private readonly RepeatedNames _repeated;

    /// <summary>Finds them.</summary>
    public DocumentNames(ActorIndex index, Doc doc, LocalDate? published)
    {
        _nouns = index.Nouns;
        _repeated = new RepeatedNames(doc);
        Persons = new PersonNames(index.GivenNames, published);
        var finder = new NameFinder(index);
        _matches = new List<NameMatch>[doc.Sentences.Count];
        for (var i = 0; i < _matches.Length; i++)
        {
            _matches[i] = finder.Find(doc.Sentences[i]);
            foreach (var match in _matches[i])
            {
                foreach (var sense in match.Senses)
                {
                    if (sense.Actor.Kind is ActorKind.State or ActorKind.Institution or ActorKind.Territory &&
                        sense.Actor.Standings[0].Country is { } country)
                    {
                        _countries.Add(country);
                    }
                }
            }
        }

        for (var i = 0; i < _matches.Length; i++)
        {
            AddPersons(doc.Sentences[i]);
        }
    }

    /// <summary>The document's persons.</summary>
    public PersonNames Persons { get; }

    /// <summary>Whether the document names the country.</summary>
    public bool IsMentioned(string? country) => country is not null && _countries.Contains(country);

    /// <summary>The name of the knowledge that covers a token, or null.</summary>
    public NameMatch? At(Sentence sentence, int token)
    {
        foreach (var match in _matches[sentence.Index])
        {
            if (match.First <= token && token < match.End)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The name the model marks at a token, titles before it left out, or null.</summary>
    public Name? Marked(Sentence sentence, int token)
    {
        foreach (var name in sentence.Names)
        {
            if (name.First <= token && token < name.End)
            {
                var trimmed = name.Kind == NameKind.Person ? WithoutTitle(sentence, name) : name;
                return trimmed.First <= token && trimmed.First < trimmed.End ? trimmed : null;
            }
        }

        return _repeated.At(sentence, token);
    }

    /// <summary>Whether the token is a title or role that may stand before a person's name.</summary>
    public bool IsTitle(Sentence sentence, int token) =>
        _nouns.Find(sentence, token, out _) is { } noun && noun.Is(NounTraits.Person | NounTraits.Title);

    /// <summary>The gender that the word before a name tells ("Mrs.", "Queen"), or none.</summary>
    public NounTraits Title(Sentence sentence, int first) =>
        first > 0 && _nouns.Find(sentence, first - 1, out _) is { } noun ? noun.Traits & (NounTraits.He | NounTraits.She) : NounTraits.None;

    /// <summary>The readings of a full name by its surname, where the first name fits: "Qassym Toqayev".</summary>
    public IReadOnlyList<NameSense> Known(Sentence sentence, Name whole) =>
        At(sentence, whole.End - 1) is { } match && match.First > whole.First
            ? [.. match.Senses.Where(s => s.Actor.Kind == ActorKind.Person && HasFirstName(s.Actor, sentence[whole.First].Form))]
            : [];

    /// <summary>Whether a person's name starts like that, transliterated either way.</summary>
    public static bool HasFirstName(Actor person, string form) =>
        Letters.Vary(person.Name.Split(' ')[0]).StartsWith(Letters.Vary(form), StringComparison.Ordinal);

    private Name WithoutTitle(Sentence sentence, Name name)
    {
        var first = name.First;
        var end = name.End;
        while (first < end - 1 && (IsTitle(sentence, first) || sentence[first].Upos is Upos.Det or Upos.Punct))
        {
            first++;
        }

        while (end > first + 1 && sentence[end - 1].Form is "'s" or "’s" or "'" or "’" or ",")
        {
            end--;
        }

        return name with { First = first, End = end };
    }

    private void AddPersons(Sentence sentence)
    {
        foreach (var match in _matches[sentence.Index])
        {
            if (match.End - match.First > 1 && match.Senses.FirstOrDefault(s => s.Actor.Kind == ActorKind.Person && s.Use == NameUse.Name) is { } sense)
            {
                Persons.Add(sentence, match.First, match.End, sense.Actor);
            }
        }

        foreach (var marked in sentence.Names)
        {
            var name = marked.Kind == NameKind.Person ? WithoutTitle(sentence, marked) : default;
            if (name.End - name.First > 1 && At(sentence, name.End - 1)?.Senses.Any(s => s.Use != NameUse.Short) != true)
            {
                Persons.Add(sentence, name.First, name.End, Persons.Choose(Known(sentence, name), IsMentioned));
            }
        }
    }
}
