using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>Finds whom a token names as a person: by the knowledge, by the language model's names, or by who was named before.</summary>
internal sealed class PersonFinder(DocumentNames names)
{
    /// <summary>The person, or null.</summary>
    public DocumentPerson? At(Sentence sentence, int token)
    {
        var match = names.At(sentence, token);
        var marked = names.Marked(sentence, token);
        if (match is null)
        {
            return Unmatched(sentence, token, marked);
        }

        if (!match.Senses.Any(s => s.Actor.Kind == ActorKind.Person))
        {
            // "Jordan" within "Michael Jordan", but not "Iran" that the model takes for a person.
            return marked is { Kind: NameKind.Person } whole && whole.End - whole.First > match.End - match.First && whole.End >= match.End
                ? names.Persons.Find(sentence[whole.End - 1].Form, sentence.Index) ?? Of(sentence, whole)
                : null;
        }

        if (match.End - match.First > 1 && match.Senses.Any(s => s.Use == NameUse.Name && s.Actor.Kind == ActorKind.Person))
        {
            return Known(names.Persons.Choose([.. match.Senses.Where(s => s.Use == NameUse.Name)], names.IsMentioned), sentence);
        }

        var named = marked is { Kind: NameKind.Person } name ? name : WithFirstName(sentence, match);
        if (named.End - named.First > match.End - match.First && !SameFirstName(sentence, named, match))
        {
            return Known(names.Persons.Choose(names.Known(sentence, named), names.IsMentioned), sentence)
                ?? (names.Persons.Find(sentence[named.End - 1].Form, sentence.Index) is { Actor: null } unknown ? unknown : Of(sentence, named));
        }

        if (marked is { Kind: not NameKind.Person } other && other.End - other.First > match.End - match.First)
        {
            return null;
        }

        var title = names.Title(sentence, match.First);
        return names.Persons.Find(sentence[match.End - 1].Form, sentence.Index, title)
            ?? Known(names.Persons.Choose(match.Senses, names.IsMentioned, title), sentence);
    }

    private DocumentPerson? Unmatched(Sentence sentence, int token, Name? marked)
    {
        if (marked is { Kind: NameKind.Person } person && sentence[token].Upos is Upos.Propn or Upos.Noun or Upos.X)
        {
            var title = names.Title(sentence, person.First);
            return IsParticle(sentence[person.First].Form) && names.Persons.Find(sentence[person.End - 1].Form, sentence.Index, title) is { } named ? named
                : person.End - person.First > 1
                ? Known(names.Persons.Choose(names.Known(sentence, person), names.IsMentioned), sentence) ?? Of(sentence, person)
                : names.Persons.Find(sentence[token].Form, sentence.Index, title) ?? Of(sentence, person);
        }

        return sentence[token].Upos == Upos.Propn && marked is null
            ? names.Persons.Find(sentence[token].Form, sentence.Index, names.Title(sentence, token))
            : null;
    }

    // "De Blasio", "von der Leyen": no first name.
    private static bool IsParticle(string form) => form.ToLowerInvariant() is "de" or "da" or "di" or "van" or "von" or "al" or "el" or "le" or "la" or "bin";

    private static DocumentPerson? Known(Actor? actor, Sentence sentence) =>
        actor is null ? null : new DocumentPerson(actor.Name, actor, sentence.Index);

    private static DocumentPerson Of(Sentence sentence, Name name) =>
        new(PersonNames.Text(sentence, name.First, name.End), null, sentence.Index);

    // Where the model marks nothing, names before a surname in the same phrase are first names, titles are not.
    private Name WithFirstName(Sentence sentence, NameMatch match)
    {
        var first = match.First;
        while (first > 0 && sentence[first - 1].Upos == Upos.Propn && names.At(sentence, first - 1) is null &&
               !names.IsTitle(sentence, first - 1) && Together(sentence, first - 1, match.First))
        {
            first--;
        }

        return new Name(first, match.End, NameKind.Person);
    }

    private static bool Together(Sentence sentence, int a, int b) =>
        sentence[a].Head == b || sentence[b].Head == a || (sentence[a].Head >= 0 && sentence[a].Head == sentence[b].Head);

    private static bool SameFirstName(Sentence sentence, Name whole, NameMatch match) =>
        match.Senses.Any(s => s.Actor.Kind == ActorKind.Person && DocumentNames.HasFirstName(s.Actor, sentence[whole.First].Form));
}
