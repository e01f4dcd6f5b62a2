using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>
/// Reads who a noun phrase names off its own words: names of the knowledge and of the language model, nouns for people
/// and bodies, and the countries and bodies that modify them.
/// </summary>
internal sealed class PhraseReader
{
    private const int Depth = 4;

    private readonly ActorIndex _index;
    private readonly DocumentNames _names;
    private readonly LocalDate? _published;
    private readonly PersonFinder _persons;
    private readonly NameReader _named;
    private readonly Modifiers _modifiers;
    private readonly Func<Sentence, int, Identity> _pronoun;
    private readonly Func<string, Identity?> _told;

    /// <summary>A reader for one document.</summary>
    /// <param name="index">The knowledge.</param>
    /// <param name="names">The document's names.</param>
    /// <param name="published">The day of publication, or null.</param>
    /// <param name="pronoun">Whom a possessive pronoun stands for ("his government").</param>
    /// <param name="told">What the document tells elsewhere of a name.</param>
    public PhraseReader(
        ActorIndex index, DocumentNames names, LocalDate? published, Func<Sentence, int, Identity> pronoun, Func<string, Identity?> told)
    {
        (_index, _names, _published, _pronoun, _told) = (index, names, published, pronoun, told);
        _persons = new PersonFinder(names);
        _named = new NameReader(names, published);
        _modifiers = new Modifiers(index, names, published, Read);
    }

    /// <summary>Who the phrase headed by a token names.</summary>
    public Identity Read(Sentence sentence, int head) =>
        sentence[head].Upos == Upos.Pron ? Identity.None : Read(sentence, head, Depth);

    private Identity Read(Sentence sentence, int head, int depth)
    {
        if (depth == 0 || (!IsLongName(sentence, head) && sentence[head].Upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part))
        {
            return Identity.None;
        }

        if (sentence[head].Upos == Upos.Pron && sentence[head].Deprel == "nmod:poss")
        {
            return _pronoun(sentence, head);
        }

        var noun = NounAt(sentence, head);
        if (noun?.Is(NounTraits.Not) == true)
        {
            return Identity.None;
        }

        return Person(sentence, head, noun, depth) ?? _named.Read(sentence, head, noun) ?? ByNoun(sentence, head, noun, depth)
            ?? Unknown(sentence, head, depth) ?? Identity.None;
    }

    // A name of several words is one whatever their parts of speech ("Human Rights Watch").
    private bool IsLongName(Sentence sentence, int token) =>
        _names.At(sentence, token) is { } match && match.End - match.First > 1 && token == match.Head(sentence);

    private SectorNoun? NounAt(Sentence sentence, int head) =>
        sentence[head].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X or Upos.Pron or Upos.Det
            ? _index.Nouns.Find(sentence, head, out _)
            : null;

    // A person stands at the head, in the rest of the name ("Minister | Zarif") or beside it ("the minister, Zarif").
    private Identity? Person(Sentence sentence, int head, SectorNoun? noun, int depth)
    {
        if (_persons.At(sentence, head) is { } own)
        {
            return Person(sentence, head, own, TitleNoun(sentence, head, noun), depth);
        }

        if (noun?.Is(NounTraits.Person | NounTraits.Title) != true || sentence[head].Has("Number=Plur"))
        {
            return null;
        }

        foreach (var child in sentence.Children(head))
        {
            if ((sentence[child].BaseDeprel is "flat" or "appos" || (sentence[child].Deprel == "compound" && child > head)) &&
                _persons.At(sentence, child) is { } beside)
            {
                return Person(sentence, head, beside, noun, depth);
            }
        }

        return After(sentence, head) is { } after ? Person(sentence, head, after, noun, depth) : null;
    }

    // "The president of Belarus Alexander Lukashenko".
    private DocumentPerson? After(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == "nmod" && _names.At(sentence, child) is { } match && _named.BeginsPerson(sentence, match.End) &&
                sentence[match.End].Deprel == "flat")
            {
                return _persons.At(sentence, match.End);
            }
        }

        return null;
    }

    private Identity Person(Sentence sentence, int head, DocumentPerson person, SectorNoun? title, int depth)
    {
        if (person.Actor is { } actor && actor.On(_published) is var standing)
        {
            // A title the text gives may be older or newer than the knowledge's dates.
            var sector = actor.IsActive(_published) || title?.Sector is null || title.Is(NounTraits.Weak) ? standing.Sector : title.Sector;
            return new Identity(IdentityKind.Person, actor.Name, standing.Country, IsFormer(sentence, head) ? "ELI" : sector) { Actor = actor, Noun = title };
        }

        var said = title is null ? Apposition(sentence, head, depth) : OfNoun(sentence, head, title, depth);
        return new Identity(IdentityKind.Person, person.Name, said?.Country, said?.Sector) { Noun = title ?? said?.Noun };
    }

    // "Sadykova, a lawyer in Almaty, …".
    private Identity? Apposition(Sentence sentence, int head, int depth)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "appos" && NounAt(sentence, child) is { } noun && noun.Is(NounTraits.Person))
            {
                return OfNoun(sentence, child, noun, depth - 1);
            }
        }

        return null;
    }

    // The title of a person: the head's own noun, or one before the name in its phrase.
    private SectorNoun? TitleNoun(Sentence sentence, int head, SectorNoun? noun)
    {
        if (noun is not null && noun.Is(NounTraits.Person) && !noun.Is(NounTraits.Title))
        {
            return noun;
        }

        foreach (var child in sentence.Children(head))
        {
            if (child < head && sentence[child].BaseDeprel is "compound" or "flat" or "nmod" or "appos" &&
                NounAt(sentence, child) is { } title && title.Is(NounTraits.Person))
            {
                return title;
            }
        }

        return noun?.Is(NounTraits.Title) == true ? noun : null;
    }

    private Identity? ByNoun(Sentence sentence, int head, SectorNoun? noun, int depth)
    {
        if (noun is null || IsRestOfTerm(sentence, head) ||
            (noun.Is(NounTraits.Adj | NounTraits.Title) && !noun.Is(NounTraits.Person | NounTraits.People | NounTraits.Body)))
        {
            return null;
        }

        if (noun.Is(NounTraits.Part))
        {
            if (Followed(sentence, head) is >= 0 and var what)
            {
                var counted = Read(sentence, what, depth - 1);
                return counted.Kind == IdentityKind.None ? null : counted with { Kind = IdentityKind.People, Name = null };
            }

            if (!noun.Is(NounTraits.Body) || sentence[head].Upos is Upos.Num or Upos.Det or Upos.Pron or Upos.Adj)
            {
                return null;
            }
        }

        if (noun.Is(NounTraits.Body) && Called(sentence, head) is { } called)
        {
            var said = OfNoun(sentence, head, noun, depth);
            return called with { Noun = noun, Country = called.Country ?? said.Country, Sector = called.Sector ?? said.Sector };
        }

        if (noun.Sector is null && IsBare(sentence, head))
        {
            return null;
        }

        // As an adjective it modifies ("the Democratic party"), unless it heads a phrase ("the accused").
        return sentence[head].Upos == Upos.Adj && sentence[head].Deprel is "amod" or "advmod" ? null : OfNoun(sentence, head, noun, depth);
    }

    // "Freedom of movement", "balance of power": a singular that nothing determines.
    private static bool IsBare(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "det" or "amod" or "compound" or "nummod" || sentence[child].Deprel is "nmod:poss")
            {
                return false;
            }
        }

        return !sentence[head].Has("Number=Plur");
    }

    // "State" in "secretary of state".
    private bool IsRestOfTerm(Sentence sentence, int token) =>
        sentence[token].Deprel == "nmod" && _index.Nouns.Find(sentence, sentence[token].Head, out _) is { } above &&
        above.Term.EndsWith(" of " + Lemmas.Of(sentence[token]), StringComparison.Ordinal);

    // "The opposition party Alga", "the news agency Interfax".
    private Identity? Called(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (child > head && sentence[child].Upos == Upos.Propn &&
                (sentence[child].BaseDeprel is "flat" or "appos" or "compound" || sentence[child].Deprel == "nmod:desc") &&
                (_named.Read(sentence, child, null) ?? Unknown(sentence, child, 1)) is { Kind: IdentityKind.Body, Name: not null } called)
            {
                return called;
            }
        }

        return null;
    }

    private Identity OfNoun(Sentence sentence, int head, SectorNoun noun, int depth)
    {
        var by = _modifiers.Of(sentence, head, depth);
        var kind = noun.Is(NounTraits.Body) && !(noun.Is(NounTraits.Person) && sentence[head].Has("Number=Plur")) ? IdentityKind.Body
            : noun.Is(NounTraits.People) || sentence[head].Has("Number=Plur") ? IdentityKind.People : IdentityKind.Person;
        var sector = by.International ? by.Sector
            : noun.Is(NounTraits.Weak) || noun.Sector is null ? by.Sector ?? (by.Private ? null : noun.Sector) : noun.Sector;
        sector = IsFormer(sentence, head) && sector is "GOV" or "LEG" or "MIL" ? "ELI" : sector;
        var name = noun.Is(NounTraits.Body) && sentence[head].Upos == Upos.Propn ? ProperName(sentence, head) : null;
        return new Identity(kind, name, by.Country, sector) { Noun = noun };
    }

    // A name that only the language model knows.
    private Identity? Unknown(Sentence sentence, int head, int depth)
    {
        if (_names.Marked(sentence, head) is not { } name || sentence[head].Upos is Upos.Adj)
        {
            return null;
        }

        var text = PersonNames.Text(sentence, name.First, name.End);
        if (name.Kind == NameKind.Place)
        {
            return new Identity(IdentityKind.Place, text, _modifiers.Of(sentence, head, depth).Country, null);
        }

        // The noun inside the name tells what it is: "Bank of …", "… University".
        SectorNoun? inside = null;
        for (var i = name.First; i < name.End && inside is null; i++)
        {
            inside = _index.Nouns.Find(sentence, i, out _) is { } noun && noun.Is(NounTraits.Body) ? noun : null;
        }

        var said = inside is null ? Before(sentence, head, depth) ?? _told(text) : null;
        var country = _modifiers.Of(sentence, head, depth).Country ?? said?.Country;
        return new Identity(IdentityKind.Body, text, country, inside?.Sector ?? said?.Sector) { Noun = inside ?? said?.Noun };
    }

    // "The rights organisation" before "Human Line", where the name is the head.
    private Identity? Before(Sentence sentence, int head, int depth)
    {
        foreach (var child in sentence.Children(head))
        {
            if (child < head && sentence[child].BaseDeprel is "compound" or "appos" or "nmod" && NounAt(sentence, child) is { } noun && noun.Is(NounTraits.Body))
            {
                return OfNoun(sentence, child, noun, depth - 1);
            }
        }

        return null;
    }

    private static int Followed(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel is "nmod" or "obl" && Clauses.HasCase(sentence, child, "of"))
            {
                return child;
            }
        }

        return -1;
    }

    // "Former Iranian Foreign Minister": anywhere before the head.
    private static bool IsFormer(Sentence sentence, int head)
    {
        for (var i = ActorPhrase.Core(sentence, head).First; i < head; i++)
        {
            if (Lemmas.Of(sentence[i]) is "former" or "ex" or "ex-" or "late" or "ousted" or "deposed" or "exiled" or "erstwhile")
            {
                return true;
            }
        }

        return false;
    }

    private static string ProperName(Sentence sentence, int head)
    {
        var (first, end) = ActorPhrase.Of(sentence, head);
        while (first < head && sentence[first].Upos == Upos.Det)
        {
            first++;
        }

        return PersonNames.Text(sentence, first, end);
    }
}
