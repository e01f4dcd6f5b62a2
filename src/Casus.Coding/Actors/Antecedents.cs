using Casus.Coding.Attributions;
using Casus.Coding.Lexicon;
using Casus.Coding.Syntax;
using Casus.Language;
using Casus.Language.Coreference;
using NodaTime;

namespace Casus.Coding.Actors;

/// <summary>
/// Finds the mention that a pronoun or description stands for: by the document's chains where what they say fits an
/// actor, by the knowledge's descriptions and roles, and by nearness.
/// </summary>
internal sealed class Antecedents(
    ActorIndex index, Doc doc, LocalDate? published, ActorMentions mentions, Chains? chains, IReadOnlyList<FoundAttribution> attributions)
{
    // So far back a pronoun, and a description, looks.
    private const int Near = 2, Far = 30;

    /// <summary>The mention a pronoun stands for, or null.</summary>
    public ActorMention? OfPronoun(Sentence sentence, int token)
    {
        if (Pronouns.Of(sentence[token].Form) is not { } pronoun)
        {
            return null;
        }

        if (pronoun.Base is "i" or "we")
        {
            return Speaker(sentence, token);
        }

        return Conjoined(sentence, token, pronoun) ?? pronoun.Base switch
        {
            "he" or "she" => Chained(sentence, token, m => Suits(pronoun, m)) ?? Nearest(sentence, token, pronoun),
            "it" => Chained(sentence, token, m => Suits(pronoun, m)) ?? Owner(sentence, token),
            "they" => Chained(sentence, token, m => Suits(pronoun, m)),
            _ => null,
        };
    }

    // "The government and its critics": the first is whose the second is.
    private ActorMention? Conjoined(Sentence sentence, int token, Pronoun pronoun) =>
        sentence[token].Deprel == "nmod:poss" && sentence[token].Head is >= 0 and var owned &&
        mentions.JoinedTo(sentence, owned) is { } first && Suits(pronoun, first)
            ? first
            : null;

    // "Its troops", "its officials": of a state or body with a side of its own, whatever else "its" might take up.
    private ActorMention? Owner(Sentence sentence, int token) =>
        sentence[token].Deprel == "nmod:poss" && sentence[token].Head is >= 0 and var owned &&
        index.Nouns.Find(sentence, owned, out _) is { Sector: not null } noun && noun.Is(NounTraits.Person | NounTraits.People | NounTraits.Body) &&
        Salient(sentence, token, m => m.Identity.Kind == IdentityKind.Body && BothSides.IsSide(m.Identity)) is { } owner && sentence.Index - owner.Sentence.Index <= Near
            ? owner
            : null;

    /// <summary>The mention a phrase without a name of its own stands for, or null.</summary>
    public ActorMention? OfDescription(Sentence sentence, int head, Identity own)
    {
        // Several are no one actor, but for "the rebels", "the militants".
        if (own.Noun is not { } noun || own.Name is not null || !IsDefinite(sentence, head) ||
            (sentence[head].Has("Number=Plur") && own.Kind != IdentityKind.People))
        {
            return null;
        }

        bool Fits(ActorMention m) =>
            (own.Country is null || m.Identity.Country is null || own.Country == m.Identity.Country);
        bool Named(ActorMention m) => m.Identity.Name is not null && Fits(m);
        return ByKnowledge(sentence, head, Fits) ?? ByNoun(sentence, head, noun, own, Named)
            ?? Chained(sentence, head, m => Named(m) && SameKind(own, m.Identity));
    }

    /// <summary>
    /// The country of an earlier phrase of the same noun ("Kazakh police … the police", "China's foreign ministry … the
    /// ministry"), or null. Officials and single persons are of any country.
    /// </summary>
    public string? OfSameNoun(Sentence sentence, int head, Identity own) =>
        own.Noun is not { } noun || noun.Is(NounTraits.Weak) || own.Kind == IdentityKind.Person ? null
        : mentions.Before(sentence, head, Far).FirstOrDefault(m => m.Identity.Country is not null && IsTerm(m.Identity.Noun, noun))?.Identity.Country;

    /// <summary>The person named later who holds the role of the country ("Kazakh president" in a headline), or null.</summary>
    public ActorMention? Later(Identity own) =>
        own is { Kind: IdentityKind.Person, Name: null, Country: { } country, Noun: { } noun }
            ? mentions.All.FirstOrDefault(m => m.Identity is { Kind: IdentityKind.Person, Name: not null } && m.Identity.Country == country &&
                m.Identity.Sector == own.Sector && HasRole(m.Identity, noun))
            : null;

    /// <summary>The organisation named last before a token, of which a leader may be spoken without its name.</summary>
    public string? Organisation(Sentence sentence, int head, Func<string, bool> fits) =>
        mentions.Before(sentence, head, Far).FirstOrDefault(m =>
            m.Identity is { Actor.Kind: ActorKind.Organisation, Country: { } code } && fits(code))?.Identity.Country;

    // Follows the chain back to the first mention that names an actor.
    private ActorMention? Chained(Sentence sentence, int head, Func<ActorMention, bool> fits)
    {
        if (chains is null)
        {
            return null;
        }

        for (var i = chains.At(sentence.Index, head); i >= 0; i = chains.Antecedents[i])
        {
            var mention = chains.Mentions[i];
            if ((mention.Sentence != sentence.Index || mention.Head != head) &&
                mentions.At(doc.Sentences[mention.Sentence], mention.Head) is { } actor && fits(actor))
            {
                return actor;
            }
        }

        return null;
    }

    private bool Suits(Pronoun pronoun, ActorMention mention)
    {
        var identity = mention.Identity;
        return pronoun.Base switch
        {
            "he" => identity.Kind == IdentityKind.Person && GenderOf(identity) != NounTraits.She,
            "she" => identity.Kind == IdentityKind.Person && GenderOf(identity) != NounTraits.He,
            "it" => identity.Kind is IdentityKind.Body or IdentityKind.Place,
            _ => identity.Kind is IdentityKind.People or IdentityKind.Body or IdentityKind.Person,
        };
    }

    private NounTraits GenderOf(Identity person)
    {
        var gender = (person.Noun?.Traits ?? NounTraits.None) & (NounTraits.He | NounTraits.She);
        return gender != NounTraits.None || person.Name is null ? gender : index.GivenNames.Of(person.Name);
    }

    // "He" without a chain: the subject of the sentence before, else the nearest person.
    private ActorMention? Nearest(Sentence sentence, int token, Pronoun pronoun)
    {
        ActorMention? nearest = null;
        foreach (var mention in mentions.Before(sentence, token, Near))
        {
            if (mention.Identity is not { Kind: IdentityKind.Person } || !Suits(pronoun, mention) ||
                mention.Sentence[mention.Head].Deprel is "nmod:poss" or "compound")
            {
                continue;
            }

            if (mention.IsSubject)
            {
                return mention;
            }

            nearest ??= mention;
        }

        return nearest;
    }

    // "The Central Asian nation", "the alliance": the nearest actor that the knowledge describes so.
    private ActorMention? ByKnowledge(Sentence sentence, int head, Func<ActorMention, bool> fits)
    {
        var (first, _) = ActorPhrase.Core(sentence, head);
        for (var from = first; from <= head; from++)
        {
            if (sentence[from].Deprel is "det" or "punct")
            {
                continue;
            }

            var described = index.Described(Description(sentence, from, head));
            if (described.Count > 0 && Salient(sentence, head, m => fits(m) && Whom(m, described) is not null) is { } found)
            {
                var whom = Whom(found, described)!;
                return ReferenceEquals(found.Identity.Actor, whom) && found.Identity.Name is not null
                    ? found
                    : found with { Identity = Identity.Of(whom), IsImplied = true };
            }
        }

        return null;
    }

    // The nearest sentence that has one; there, or in the one before, a subject, else one that is no part of another phrase.
    private ActorMention? Salient(Sentence sentence, int head, Func<ActorMention, bool> fits)
    {
        ActorMention? best = null;
        var bestRank = 0;
        foreach (var mention in mentions.Before(sentence, head, Far))
        {
            if (best is not null && best.Sentence.Index - mention.Sentence.Index > 1)
            {
                break;
            }

            var rank = mention.IsSubject ? 3 : mention.Sentence[mention.Head].BaseDeprel is "nmod" or "compound" or "amod" ? 1 : 2;
            if (rank > bestRank && fits(mention))
            {
                (best, bestRank) = (mention, rank);
            }
        }

        return best;
    }

    // Who of the described a mention names, or whose people or leader it is.
    private Actor? Whom(ActorMention mention, IReadOnlyList<Actor> described) =>
        mention.Identity.Actor is { } actor && described.Contains(actor) ? actor
        : mention.Identity.Country is { } country && index.States.TryGetValue(country, out var state) && described.Contains(state) ? state
        : null;

    private static string Description(Sentence sentence, int from, int head)
    {
        var text = new System.Text.StringBuilder();
        for (var i = from; i <= head; i++)
        {
            var hyphen = sentence[i].Form == "-";
            if (text.Length > 0 && !hyphen && text[^1] != '-' && sentence[i].Form is not ("'s" or "’s"))
            {
                text.Append(' ');
            }

            text.Append(i == head ? Lemmas.Of(sentence[i]) : sentence[i].Form.ToLowerInvariant());
        }

        return text.ToString();
    }

    // "The president" after "President Tokayev", "the country" after "Kazakhstan", "the party" after "… Party".
    private ActorMention? ByNoun(Sentence sentence, int head, SectorNoun noun, Identity own, Func<ActorMention, bool> fits) =>
        Salient(sentence, head, m => fits(m) && own.Kind switch
        {
            IdentityKind.Person => m.Identity.Kind == IdentityKind.Person && HasRole(m.Identity, noun),
            IdentityKind.Body when noun.Sector is null && !noun.Is(NounTraits.Part) => m.Identity.Actor?.Kind == ActorKind.State,
            IdentityKind.Body => m.Identity.Kind == IdentityKind.Body && IsCalled(m.Identity, noun),
            _ => false,
        });

    // By the title it is named with, or by an office it holds on the day.
    private bool HasRole(Identity person, SectorNoun noun)
    {
        if (IsTerm(person.Noun, noun))
        {
            return true;
        }

        return person.Actor?.Standings.Any(s => s.Role is { } role && s.When.Holds(published) &&
            (role == noun.Term || role.EndsWith(' ' + noun.Term, StringComparison.Ordinal))) == true;
    }

    // "Foreign minister" is a minister.
    private static bool IsTerm(SectorNoun? earlier, SectorNoun noun) =>
        earlier is not null && (earlier.Term == noun.Term || earlier.Term.EndsWith(' ' + noun.Term, StringComparison.Ordinal));

    // "The army" is not the rebels' Liberation Army.
    private static bool IsCalled(Identity body, SectorNoun noun) =>
        (body.Sector is null || noun.Sector is null || noun.Is(NounTraits.Weak) || body.Sector == noun.Sector) &&
        (body.Noun?.Term == noun.Term ||
         body.Name!.EndsWith(noun.Term, StringComparison.OrdinalIgnoreCase) ||
         body.Name.StartsWith(noun.Term + " ", StringComparison.OrdinalIgnoreCase));

    private static bool SameKind(Identity own, Identity other) =>
        own.Kind == other.Kind || (own.Kind == IdentityKind.Body && other.Kind == IdentityKind.Place);

    /// <summary>Whether a phrase has a definite or demonstrative article.</summary>
    public static bool IsDefinite(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Deprel == "det" && (sentence[child].Has("Definite=Def") || sentence[child].Has("PronType=Dem")))
            {
                return true;
            }
        }

        return false;
    }

    // "I" and "we" in a quotation are its speaker, or the speaker's side.
    private ActorMention? Speaker(Sentence sentence, int token)
    {
        FoundAttribution? inner = null;
        foreach (var attribution in attributions)
        {
            if (attribution.Source is not null && attribution.Manner != Manner.Indirect && attribution.Holds(sentence.Index, token) &&
                (inner is null || attribution.Length(doc) < inner.Length(doc)))
            {
                inner = attribution;
            }
        }

        if (inner is null)
        {
            return null;
        }

        var (said, head) = (doc.Sentences[inner.SourceHead.Sentence], inner.SourceHead.Token);
        return mentions.At(said, head) ?? (Pronouns.Of(said[head].Form)?.Base is "he" or "she" or "they" or "it" ? OfPronoun(said, head) : null);
    }
}
