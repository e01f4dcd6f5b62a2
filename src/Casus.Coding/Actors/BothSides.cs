using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>Finds whom "both sides", "the two countries" or "the two leaders" stand for.</summary>
internal sealed class BothSides(ActorIndex index, ActorMentions mentions)
{
    // So far back a pair looks for its first party, and for its second from there.
    private const int Near = 2, Far = 30;

    /// <summary>The last two named that the phrase may stand for; none where it is no such phrase.</summary>
    public IReadOnlyList<ActorMention> Of(Sentence sentence, int head, Identity own)
    {
        if (!IsPair(sentence, head) || !(own.Noun is { Sector: null } || own.Kind == IdentityKind.People && own.Noun?.Sector is "GOV" or "LEG" or "MIL"))
        {
            return [];
        }

        var persons = own.Noun!.Is(NounTraits.Person);
        var found = new List<ActorMention>();
        foreach (var mention in mentions.Before(sentence, head, Far))
        {
            if (!(persons ? mention.Identity is { Kind: IdentityKind.Person, Name: not null } : IsSide(mention.Identity)))
            {
                continue;
            }

            // Two that "and" joins are a pair at once; else the last two.
            if (mentions.JoinedTo(mention.Sentence, mention.Head) is { } first && !Same(first, mention))
            {
                return [Party(first), Party(mention)];
            }

            if (found.Count == 2 && sentence.Index - mention.Sentence.Index > Near)
            {
                break;
            }

            if (found.Count < 2 && !found.Exists(f => Same(f, mention)))
            {
                found.Insert(0, mention);
            }
        }

        return found.Count < 2 ? [] : [.. found.Select(Party)];

        bool Same(ActorMention a, ActorMention b) => persons ? a.Identity.Name == b.Identity.Name : a.Identity.Country == b.Identity.Country;

        ActorMention Party(ActorMention m) => persons ? m : Side(m);
    }

    /// <summary>Whether an actor may be one of two sides: a state or group, or who speaks for one.</summary>
    public static bool IsSide(Identity identity) =>
        identity is { Kind: IdentityKind.Body or IdentityKind.Person, Country: not null } && identity.Sector is null or "GOV" or "REB" or "MIL";

    // A side is a state or group; a leader or a people stand for their state.
    private ActorMention Side(ActorMention mention) =>
        mention.Identity is { Name: not null, Kind: IdentityKind.Body } ? mention
        : index.States.TryGetValue(mention.Identity.Country!, out var state) ? mention with { Identity = Identity.Of(state) }
        : mention;

    // "Both", "the two".
    private static bool IsPair(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (child < head && sentence[child].Form.ToLowerInvariant() is "both" or "two")
            {
                return sentence[child].Deprel != "nummod" || Antecedents.IsDefinite(sentence, head);
            }
        }

        return false;
    }
}
