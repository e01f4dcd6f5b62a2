using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>
/// Reads who a noun phrase names off its own words: names of the knowledge and of the language model, nouns for people
/// and bodies, and the countries and bodies that modify them.
/// </summary>
internal sealed class PhraseReader(ActorIndex index, DocumentNames names, LocalDate? published)
{
    private const int Depth = 4;

    private static readonly string[] Locative =
        ["in", "at", "near", "outside", "around", "across", "within", "inside", "throughout", "into", "toward", "towards", "through"];

    private static readonly string[] International = ["IGO", "UNO", "EUR"];

    /// <summary>Who the phrase headed by a token names.</summary>
    public Identity Read(Sentence sentence, int head) => Read(sentence, head, Depth);

    private Identity Read(Sentence sentence, int head, int depth)
    {
        if (depth == 0 || sentence[head].Upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part)
        {
            return Identity.None;
        }

        var noun = NounAt(sentence, head);
        return Person(sentence, head, noun, depth) ?? Named(sentence, head, noun) ?? ByNoun(sentence, head, noun, depth)
            ?? Unknown(sentence, head, depth) ?? Identity.None;
    }

    /// <summary>Whether the phrase tells where ("in Moscow").</summary>
    public static bool IsLocative(Sentence sentence, int token)
    {
        foreach (var preposition in Locative)
        {
            if (Clauses.HasCase(sentence, token, preposition))
            {
                return true;
            }
        }

        return false;
    }

    private SectorNoun? NounAt(Sentence sentence, int head) =>
        sentence[head].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X or Upos.Pron or Upos.Det
            ? index.Nouns.Find(sentence, head, out _)
            : null;

    // A person stands at the head, in the rest of the name ("Minister | Zarif") or beside it ("the minister, Zarif").
    private Identity? Person(Sentence sentence, int head, SectorNoun? noun, int depth)
    {
        if (PersonAt(sentence, head) is { } own)
        {
            return Person(sentence, head, own, TitleNoun(sentence, head, noun), depth);
        }

        if (noun?.Is(NounTraits.Person | NounTraits.Title) != true)
        {
            return null;
        }

        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "flat" or "appos" || (sentence[child].Deprel == "compound" && child > head))
            {
                if (PersonAt(sentence, child) is { } beside)
                {
                    return Person(sentence, head, beside, noun, depth);
                }
            }
        }

        return null;
    }

    private Identity Person(Sentence sentence, int head, DocumentPerson person, SectorNoun? title, int depth)
    {
        if (person.Actor is { } actor && actor.On(published) is var standing)
        {
            // A title the text gives may be older or newer than the knowledge's dates.
            var sector = actor.IsActive(published) || title?.Sector is null || title.Is(NounTraits.Weak) ? standing.Sector : title.Sector;
            return new Identity(IdentityKind.Person, actor.Name, standing.Country, IsFormer(sentence, head) ? "ELI" : sector) { Actor = actor, Noun = title };
        }

        var said = title is null ? Apposition(sentence, head, depth) : OfNoun(sentence, head, title, depth);
        return new Identity(IdentityKind.Person, person.Name, said?.Country, IsFormer(sentence, head) && said?.Sector is not null ? "ELI" : said?.Sector) { Noun = title ?? said?.Noun };
    }

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

    private DocumentPerson? PersonAt(Sentence sentence, int token)
    {
        var match = names.At(sentence, token);
        var marked = names.Marked(sentence, token);
        if (match is not null && !match.Senses.Any(s => s.Actor.Kind == ActorKind.Person))
        {
            // "Jordan" within "Michael Jordan", but not "Iran" that the model takes for a person.
            return marked is { Kind: NameKind.Person } whole && whole.End - whole.First > match.End - match.First && whole.End >= match.End
                ? names.Persons.Find(sentence[whole.End - 1].Form, sentence.Index) ?? Of(sentence, whole)
                : null;
        }

        if (match is not null)
        {
            var full = match.Senses.Where(s => s.Use == NameUse.Name).ToList();
            if (full.Count > 0 && match.End - match.First > 1)
            {
                return names.Persons.Choose(full, names.IsMentioned) is { } known ? new DocumentPerson(known.Name, known, sentence.Index) : null;
            }

            var whole = marked is { Kind: NameKind.Person } name ? name : WithFirstName(sentence, match);
            if (whole.End - whole.First > match.End - match.First && !SameFirstName(sentence, whole, match))
            {
                return names.Persons.Find(sentence[whole.End - 1].Form, sentence.Index) is { Actor: null } unknown ? unknown : Of(sentence, whole);
            }

            if (marked is { Kind: not NameKind.Person } other && other.End - other.First > match.End - match.First)
            {
                return null;
            }

            return names.Persons.Find(sentence[match.End - 1].Form, sentence.Index) is { } before ? before
                : names.Persons.Choose(match.Senses, names.IsMentioned) is { } chosen ? new DocumentPerson(chosen.Name, chosen, sentence.Index) : null;
        }

        if (marked is { Kind: NameKind.Person } person && sentence[token].Upos is Upos.Propn or Upos.Noun or Upos.X)
        {
            return person.End - person.First > 1 ? Of(sentence, person)
                : names.Persons.Find(sentence[token].Form, sentence.Index) ?? Of(sentence, person);
        }

        return sentence[token].Upos == Upos.Propn && marked is null ? names.Persons.Find(sentence[token].Form, sentence.Index) : null;
    }

    private static DocumentPerson Of(Sentence sentence, Name name) =>
        new(PersonNames.Text(sentence, name.First, name.End), null, sentence.Index);

    // Where the model marks nothing, names before a surname in the same phrase are first names, titles are not.
    private Name WithFirstName(Sentence sentence, NameMatch match)
    {
        var first = match.First;
        while (first > 0 && sentence[first - 1].Upos == Upos.Propn && names.At(sentence, first - 1) is null &&
               !names.IsTitle(sentence, first - 1) && sentence[first - 1].Deprel is "flat" or "compound" or "nsubj" or "obj" &&
               Together(sentence, first - 1, match.First))
        {
            first--;
        }

        return new Name(first, match.End, NameKind.Person);
    }

    private static bool Together(Sentence sentence, int a, int b) =>
        sentence[a].Head == b || sentence[b].Head == a || (sentence[a].Head >= 0 && sentence[a].Head == sentence[b].Head);

    private static bool SameFirstName(Sentence sentence, Name whole, NameMatch match) =>
        match.Senses.Any(s => s.Actor.Kind == ActorKind.Person &&
            Letters.Vary(s.Actor.Name.Split(' ')[0]).StartsWith(Letters.Vary(sentence[whole.First].Form), StringComparison.Ordinal));

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

        return null;
    }

    // A state, seat of power, organisation or group at the head.
    private Identity? Named(Sentence sentence, int head, SectorNoun? noun)
    {
        if (names.At(sentence, head) is not { } match || sentence[head].Upos == Upos.Det)
        {
            return null;
        }

        foreach (var child in sentence.Children(head))
        {
            // "Jordan Smith", "Washington Irving": the name goes on.
            if (sentence[child].Deprel == "flat" && child >= match.End && sentence[child].Upos == Upos.Propn)
            {
                return null;
            }
        }

        var sense = Best(sentence, head, match);
        if (sense is null)
        {
            return null;
        }

        var standing = sense.Actor.On(published);
        return sense.Use switch
        {
            NameUse.Capital => IsLocative(sentence, head)
                ? new Identity(IdentityKind.Place, sense.Actor.Name, standing.Country, null) { Actor = sense.Actor }
                : new Identity(IdentityKind.Body, sense.Actor.Name, standing.Country, "GOV") { Actor = sense.Actor },
            NameUse.Demonym => new Identity(
                sentence[head].Upos == Upos.Adj || IsModifier(sentence, head) ? IdentityKind.Body : IdentityKind.People,
                null, standing.Country, IsCounted(sentence, head) ? "CVL" : standing.Sector) { Actor = sense.Actor },
            _ => new Identity(IdentityKind.Body, sense.Actor.Name, standing.Country, standing.Sector) { Actor = sense.Actor, Noun = noun },
        };
    }

    private NameSense? Best(Sentence sentence, int head, NameMatch match)
    {
        NameSense? best = null;
        var bestScore = int.MinValue;
        foreach (var sense in match.Senses)
        {
            if (sense.Actor.Kind == ActorKind.Person)
            {
                continue;
            }

            // Of two of the same name: the country the document speaks of, then states before their parts and companies.
            var score = sense.Actor.Kind switch
            {
                ActorKind.State => 3,
                ActorKind.Organisation or ActorKind.Group => 2,
                ActorKind.Institution => 1,
                _ => 0,
            } + (match.Senses.Count > 1 && names.IsMentioned(sense.Actor.On(published).Country) ? 2 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (sense, score);
            }
        }

        // A name like a word is one only where the parser takes it for a name.
        return best is { Actor.Kind: ActorKind.Organisation, Case: NameCase.Initial } && match.End - match.First == 1 &&
               sentence[head].Upos != Upos.Propn ? null : best;
    }

    private Identity? ByNoun(Sentence sentence, int head, SectorNoun? noun, int depth)
    {
        if (noun is null || (noun.Is(NounTraits.Adj | NounTraits.Title) && !noun.Is(NounTraits.Person | NounTraits.People | NounTraits.Body)))
        {
            return null;
        }

        if (noun.Is(NounTraits.Part) && Followed(sentence, head) is >= 0 and var what)
        {
            var counted = Read(sentence, what, depth - 1);
            return counted.Kind == IdentityKind.None ? null : counted with { Kind = IdentityKind.People, Name = null };
        }

        if (noun.Is(NounTraits.Part) && (!noun.Is(NounTraits.Body) || sentence[head].Upos is Upos.Num or Upos.Det or Upos.Pron or Upos.Adj))
        {
            return null;
        }

        // As an adjective it modifies ("the Democratic party"), unless it heads a phrase ("the accused").
        return sentence[head].Upos == Upos.Adj && sentence[head].Deprel is "amod" or "advmod" ? null : OfNoun(sentence, head, noun, depth);
    }

    private Identity OfNoun(Sentence sentence, int head, SectorNoun noun, int depth)
    {
        var by = Modifiers(sentence, head, depth);
        var kind = noun.Is(NounTraits.Body) ? IdentityKind.Body
            : noun.Is(NounTraits.People) || sentence[head].Has("Number=Plur") ? IdentityKind.People : IdentityKind.Person;
        var sector = by.International ? by.Sector
            : noun.Is(NounTraits.Weak) || noun.Sector is null ? by.Sector ?? noun.Sector : noun.Sector;
        sector = IsFormer(sentence, head) && sector is "GOV" or "LEG" or "MIL" ? "ELI" : sector;
        var name = noun.Is(NounTraits.Body) && sentence[head].Upos == Upos.Propn ? ProperName(sentence, head) : null;
        return new Identity(kind, name, by.Country, sector) { Noun = noun };
    }

    private Identity? Unknown(Sentence sentence, int head, int depth)
    {
        if (names.Marked(sentence, head) is not { } name || sentence[head].Upos is Upos.Adj)
        {
            return null;
        }

        var text = PersonNames.Text(sentence, name.First, name.End);
        if (name.Kind == NameKind.Place)
        {
            return new Identity(IdentityKind.Place, text, Modifiers(sentence, head, depth).Country, null);
        }

        // The noun inside the name tells what it is: "Bank of …", "… University".
        SectorNoun? inside = null;
        for (var i = name.First; i < name.End && inside is null; i++)
        {
            inside = index.Nouns.Find(sentence, i, out _) is { } noun && noun.Is(NounTraits.Body) ? noun : null;
        }

        return new Identity(IdentityKind.Body, text, Modifiers(sentence, head, depth).Country, inside?.Sector) { Noun = inside };
    }

    private readonly record struct Modified(string? Country, string? Sector, bool International);

    // What stands before and after the head: closest first, possessors, then "of", "for", "from", "in" phrases.
    private Modified Modifiers(Sentence sentence, int head, int depth)
    {
        string? country = null, sector = null;
        var international = false;
        var children = new List<int>();
        foreach (var child in sentence.Children(head))
        {
            if (Rank(sentence, head, child) < 9)
            {
                children.Add(child);
            }
        }

        children.Sort((a, b) => Rank(sentence, head, a) is var ra && Rank(sentence, head, b) is var rb && ra != rb
            ? ra.CompareTo(rb)
            : Math.Abs(a - head).CompareTo(Math.Abs(b - head)));
        foreach (var child in children)
        {
            var place = Rank(sentence, head, child) == 4;
            if (IsLoose(sentence, child))
            {
                continue;
            }

            if (Tied(sentence, child) is { } tied)
            {
                country ??= tied;
                continue;
            }

            var said = Read(sentence, child, depth - 1);
            if (said.Kind != IdentityKind.None)
            {
                country ??= said.Country;
                if (!place)
                {
                    international |= said.Sector is not null && International.Contains(said.Sector) && country == said.Country;
                    sector = international ? said.Sector : sector ?? said.Sector;
                }
            }

            if (!place)
            {
                sector ??= said.Kind == IdentityKind.None && depth > 1 ? Hint(sentence, child) : null;
            }
        }

        return new Modified(country, sector, international);
    }

    private string? Hint(Sentence sentence, int token) =>
        index.Nouns.Modifier(sentence, token) is { Sector: { } sector } noun && !noun.Is(NounTraits.Part) ? sector : null;

    private static int Rank(Sentence sentence, int head, int child) => sentence[child].BaseDeprel switch
    {
        "compound" or "amod" or "flat" => 0,
        "nmod" when sentence[child].Deprel is "nmod:poss" or "nmod:unmarked" or "nmod:desc" => 1,
        "nmod" when Clauses.HasCase(sentence, child, "of") => 2,
        "nmod" when Clauses.HasCase(sentence, child, "for") || Clauses.HasCase(sentence, child, "from") || Clauses.HasCase(sentence, child, "with") => 3,
        "nmod" when IsLocative(sentence, child) => 4,
        "appos" when child > head => 5,
        _ => 9,
    };

    // "US-backed", "Russian-born": the word before the hyphen does not say whose the phrase is.
    private bool IsLoose(Sentence sentence, int child) =>
        child + 2 < sentence.Tokens.Length && sentence[child + 1].Form == "-" && sentence[child].End == sentence[child + 1].Start &&
        sentence[child + 2].Start == sentence[child + 1].End && names.At(sentence, child) is { } match && match.End == child + 1 &&
        sentence[child + 2].Upos is Upos.Verb or Upos.Adj && !index.Ties(sentence[child + 2].Form);

    // "Saudi-led", "Paris-based".
    private string? Tied(Sentence sentence, int child)
    {
        var form = sentence[child].Form;
        var hyphen = form.LastIndexOf('-');
        if (hyphen > 1 && index.Ties(form[(hyphen + 1)..]))
        {
            return index.Senses(form[..hyphen]).FirstOrDefault(s => s.Actor.Kind != ActorKind.Person)?.Actor.On(published).Country;
        }

        if (index.Ties(form) && child >= 2 && sentence[child - 1].Form == "-")
        {
            return names.At(sentence, child - 2)?.Senses.FirstOrDefault(s => s.Actor.Kind != ActorKind.Person)?.Actor.On(published).Country;
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

    private static bool IsFormer(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (child < head && Lemmas.Of(sentence[child]) is "former" or "ex" or "ex-" or "late" or "ousted" or "deposed" or "exiled" or "erstwhile")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsModifier(Sentence sentence, int token) => sentence[token].Deprel is "amod" or "compound" or "nmod:poss";

    // "Three Palestinians", "many Russians": people, not their state.
    private static bool IsCounted(Sentence sentence, int token) =>
        Clauses.Child(sentence, token, "nummod") >= 0 ||
        (sentence[token].Head >= 0 && sentence[token].Deprel == "nmod" && Clauses.HasCase(sentence, token, "of") && sentence[sentence[token].Head].Upos is Upos.Num or Upos.Noun);

    private static string ProperName(Sentence sentence, int head)
    {
        var (first, end) = ActorPhrase.Core(sentence, head);
        while (first < head && sentence[first].Upos == Upos.Det)
        {
            first++;
        }

        return PersonNames.Text(sentence, first, end);
    }
}
