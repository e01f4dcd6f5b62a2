using Casus.Coding.Attributions;
using Casus.Coding.Syntax;
using Casus.Language;
using Casus.Language.Coreference;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>Tells which phrases of one document are actors, and who they are.</summary>
internal sealed class ActorResolver
{
    // Whose country goes without saying where the news is of one country.
    private static readonly string[] Domestic =
        ["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "OPP", "PTY", "CVL", "AGR", "LAB", "EDU", "MED", "REB", "PRM", "UAF", "CRM", "BUS", "JRN", "REL"];

    private static readonly string[] Powers = ["GOV", "MIL", "COP", "JUD", "LEG"];

    private readonly ActorIndex _index;
    private readonly LocalDate? _published;
    private readonly DocumentNames _names;
    private readonly PhraseReader _reader;
    private readonly ActorMentions _mentions;
    private readonly Antecedents _antecedents;
    private readonly BothSides _bothSides;

    /// <summary>Reads the names of a document.</summary>
    /// <param name="index">The actors of the knowledge.</param>
    /// <param name="doc">The document.</param>
    /// <param name="published">The day of publication, by which leaders are told; null where unknown.</param>
    /// <param name="chains">Which of its phrases stand for the same, or null where nobody asked.</param>
    /// <param name="attributions">Who says what, by which "I" and "we" are told.</param>
    public ActorResolver(
        ActorIndex index, Doc doc, LocalDate? published, Chains? chains = null, IReadOnlyList<FoundAttribution>? attributions = null)
    {
        (_index, _published) = (index, published);
        _names = new DocumentNames(index, doc, published);
        var plain = new PhraseReader(index, _names, published, (_, _) => Identity.None, _ => null);
        _mentions = new ActorMentions(doc, _names, plain);
        _antecedents = new Antecedents(index, doc, published, _mentions, chains, attributions ?? []);
        _bothSides = new BothSides(index, _mentions);
        _reader = new PhraseReader(index, _names, published, (s, t) => _antecedents.OfPronoun(s, t)?.Identity ?? Identity.None, _mentions.Told);
    }

    /// <summary>Whether the phrase headed by a token names a person, group, organisation or state.</summary>
    public bool IsActor(Sentence sentence, int token)
    {
        if (sentence[token].Upos == Upos.Pron)
        {
            return Pronouns.Of(sentence[token].Form) is { } pronoun
                ? pronoun.Base is "he" or "she" or "they" or "we" or "i" || (pronoun.Base == "it" && _antecedents.OfPronoun(sentence, token) is not null)
                : sentence[token].Form is "who" or "whom" or "Who";
        }

        var identity = (_mentions.At(sentence, token)?.Identity ?? _reader.Read(sentence, token));
        return identity.Kind switch
        {
            IdentityKind.None => false,
            IdentityKind.Place => !NameReader.IsLocative(sentence, token),
            _ => true,
        };
    }

    /// <summary>Who the phrase headed by a token is.</summary>
    public ResolvedActor Resolve(Sentence sentence, int head)
    {
        var words = Words(sentence, head);
        if (sentence[head].Upos == Upos.Pron)
        {
            var whom = _antecedents.OfPronoun(sentence, head);
            var resolved = whom is null ? words : Standing(words, Identity.None, whom);
            // A person's "we" is his side, not himself.
            return whom?.Identity.Kind == IdentityKind.Person && Pronouns.Of(sentence[head].Form)?.Base == "we" ? resolved with { Name = null } : resolved;
        }

        var own = _reader.Read(sentence, head);
        if (_antecedents.OfDescription(sentence, head, own) is { } antecedent)
        {
            return Standing(words, own, antecedent);
        }

        own = Complete(sentence, head, own);
        return own.Kind == IdentityKind.Person && own.Name is null && Holder(sentence, head, own) is { } holder ? Standing(words, own, holder)
            : words with { Name = own.Name, Country = own.Country, Sector = own.Sector };
    }

    // "The Kazakh president", "the secretary-general": whom the document names later, else who held the office that day.
    private ActorMention? Holder(Sentence sentence, int head, Identity own)
    {
        var definite = Antecedents.IsDefinite(sentence, head);
        if (own is not { Noun: { } noun } || own.Sector == "ELI" || (!definite && Clauses.Child(sentence, head, "det") >= 0))
        {
            return null;
        }

        var later = _antecedents.Later(own);
        if (later is not null || _published is not { } day)
        {
            return later;
        }

        var country = own.Country
            ?? (definite ? _antecedents.Organisation(sentence, head, code => _index.Holder(code, noun.Term, day) is not null) : null);
        return country is not null && _index.Holder(country, noun.Term, day) is { } holder
            ? new ActorMention(sentence, head, new Identity(IdentityKind.Person, holder.Name, country, holder.On(day).Sector) { Actor = holder }) { IsImplied = true }
            : null;
    }

    /// <summary>Who the phrase stands for, one by one where it stands for two ("both sides"); all have the phrase's words.</summary>
    public IReadOnlyList<ResolvedActor> ResolveAll(Sentence sentence, int head)
    {
        var own = sentence[head].Upos == Upos.Pron ? Identity.None : _reader.Read(sentence, head);
        var words = Words(sentence, head);
        return _bothSides.Of(sentence, head, own) is { Count: > 0 } parties
            ? [.. parties.Select(p => Standing(words, own, p))]
            : [Resolve(sentence, head)];
    }

    // The phrase, and all of the name that heads it.
    private ResolvedActor Words(Sentence sentence, int head)
    {
        var (first, end) = ActorPhrase.Of(sentence, head);
        if (_names.At(sentence, head) is { } match && match.Head(sentence) == head)
        {
            (first, end) = (Math.Min(first, match.First), Math.Max(end, match.End));
        }

        return new ResolvedActor(sentence[first].Start, sentence[end - 1].End, null, null, null);
    }

    // A description keeps its own sector where it tells one: "the president" is GOV, whoever he was before.
    private ResolvedActor Standing(ResolvedActor words, Identity own, ActorMention antecedent)
    {
        var whom = Complete(antecedent.Sentence, antecedent.Head, antecedent.Identity);
        var said = Words(antecedent.Sentence, antecedent.Head);
        return words with
        {
            Name = whom.Name,
            Country = own.Country ?? whom.Country,
            Sector = whom.Actor?.Kind == ActorKind.State && own.Kind != IdentityKind.None ? own.Sector : whom.Sector ?? own.Sector,
            Antecedent = antecedent.IsImplied ? null : (said.Start, said.End),
        };
    }

    // What the phrase leaves open and the document tells elsewhere.
    private Identity Complete(Sentence sentence, int head, Identity own)
    {
        if (own is { Name: { } name, Actor: null } && (own.Country is null || own.Sector is null) &&
            _mentions.Told(name) is { } elsewhere)
        {
            own = own with { Country = own.Country ?? elsewhere.Country, Sector = own.Sector ?? elsewhere.Sector, Noun = own.Noun ?? elsewhere.Noun };
        }

        return own.Country is not null || !IsDomestic(own) || IsAbroad(sentence, head) ? own : own with { Country = Implied(sentence, head, own) };
    }

    // Police, officials and "Congress" are of some country; a firm's or paper's name alone does not say that it is of this one.
    private static bool IsDomestic(Identity own) =>
        own is { Sector: { } sector, Noun: not null, Actor: null } &&
        (own.Name is null || own.Kind == IdentityKind.Person ? Domestic : Powers).Contains(sector);

    // "Western governments", "foreign troops".
    private bool IsAbroad(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].BaseDeprel is "amod" or "compound" && _index.Nouns.Modifier(sentence, child)?.Is(NounTraits.Abroad) == true)
            {
                return true;
            }
        }

        return false;
    }

    // Where the clause says it is, where such police were named before, or where the news is.
    private string? Implied(Sentence sentence, int head, Identity own) =>
        Here(sentence, head) ?? _antecedents.OfSameNoun(sentence, head, own)
        ?? (IsOfHere(sentence, head, own) ? _mentions.Focus : null);

    // Troops that somebody sends need not be of the country the news is about; those that act there mostly are.
    private static bool IsOfHere(Sentence sentence, int head, Identity own) =>
        own.Sector != "MIL" || sentence[head].BaseDeprel is "nsubj" || Antecedents.IsDefinite(sentence, head);

    // "Groups plan to rally in Almaty": the verb's place, or that of what it is about.
    private string? Here(Sentence sentence, int head)
    {
        for (int verb = sentence[head].Head, depth = 0; verb >= 0 && depth < 3; verb = sentence[verb].Head, depth++)
        {
            if (PlaceOf(sentence, verb) is { } country ||
                (Clauses.Child(sentence, verb, "xcomp") is >= 0 and var about && (country = PlaceOf(sentence, about)) is not null))
            {
                return country;
            }
        }

        return null;
    }

    private string? PlaceOf(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].BaseDeprel is "obl" or "nmod" && Clauses.HasCase(sentence, child, "in") &&
                _mentions.At(sentence, child)?.Identity is { Country: { } country, Actor.Kind: ActorKind.State or ActorKind.Territory or ActorKind.Town })
            {
                return country;
            }

            // "Killed a mayor in Mexico": parsers tie the place to the object as often as to the verb.
            if (sentence[child].BaseDeprel is "obj" && PlaceOf(sentence, child) is { } there)
            {
                return there;
            }
        }

        return null;
    }
}
