using Casus.Coding.Events;
using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>How the participants of a reading of the lexicon lie to the pair asked about.</summary>
internal readonly record struct ReadingFit(SideFit Actor, SideFit Recipient)
{
    /// <summary>Number of different fits.</summary>
    public const int Count = 36;

    /// <summary>That of a reading whose participants are others than the pair.</summary>
    public static ReadingFit OfOthers { get; } = new(SideFit.Third, SideFit.Third);

    /// <summary>In four steps.</summary>
    public CoarseFit Coarse => (Actor, Recipient) switch
    {
        (SideFit.Own or SideFit.InOwn, SideFit.Own or SideFit.InOwn) => CoarseFit.Both,
        (SideFit.Own or SideFit.InOwn, SideFit.Nobody) or (SideFit.Nobody, SideFit.Own or SideFit.InOwn) => CoarseFit.Half,
        (SideFit.Other or SideFit.InOther, _) or (_, SideFit.Other or SideFit.InOther) => CoarseFit.Turned,
        _ => CoarseFit.Apart,
    };

    /// <summary>A number below <see cref="Count"/>.</summary>
    public int Index => ((int)Actor * 6) + (int)Recipient;

    /// <summary>How the reading's actors lie to the pair's actor, and its recipients to the pair's recipient.</summary>
    public static ReadingFit Of(Sentence sentence, EventReading reading, PairMention actor, PairMention recipient) =>
        new(Side(sentence, reading.Actors, actor, recipient), Side(sentence, reading.Recipients, recipient, actor));

    /// <summary>The readings, one for each word that tells, which have the two as their own sides; of one side not named those without it.</summary>
    public static IReadOnlyList<EventReading> Joining(
        Sentence sentence, IReadOnlyList<EventReading> readings, PairMention actor, PairMention recipient)
    {
        var fit = actor.Heads.Count > 0 && recipient.Heads.Count > 0 ? CoarseFit.Both : CoarseFit.Half;
        return [.. readings.Where(r => Of(sentence, r, actor, recipient).Coarse == fit).DistinctBy(r => r.Head)];
    }

    private static SideFit Side(Sentence sentence, IReadOnlyList<int> parties, PairMention own, PairMention other)
    {
        if (parties.Count == 0)
        {
            return SideFit.Nobody;
        }

        var best = SideFit.Third;
        foreach (var party in parties)
        {
            var fit = own.Holds(party) ? SideFit.Own
                : Inside(sentence, own, party) ? SideFit.InOwn
                : other.Holds(party) ? SideFit.Other
                : Inside(sentence, other, party) ? SideFit.InOther
                : SideFit.Third;
            best = fit < best ? fit : best;
        }

        return best;
    }

    // "Washington" inside "Washington's decision".
    private static bool Inside(Sentence sentence, PairMention mention, int party)
    {
        foreach (var head in mention.Heads)
        {
            var token = head;
            for (var steps = 0; token >= 0 && steps < 4; steps++)
            {
                if (token == party)
                {
                    return true;
                }

                if (sentence[token].BaseDeprel is not ("nmod" or "compound" or "amod" or "appos" or "conj" or "flat"))
                {
                    break;
                }

                token = sentence[token].Head;
            }
        }

        return false;
    }
}

/// <summary>How one side of a reading lies to the pair.</summary>
internal enum SideFit
{
    /// <summary>It is the pair's same side.</summary>
    Own,

    /// <summary>The pair's same side stands inside its phrase.</summary>
    InOwn,

    /// <summary>It is the pair's other side.</summary>
    Other,

    /// <summary>The pair's other side stands inside its phrase.</summary>
    InOther,

    /// <summary>It is somebody else.</summary>
    Third,

    /// <summary>The reading names nobody there.</summary>
    Nobody,
}

/// <summary>How a reading lies to the pair, roughly.</summary>
internal enum CoarseFit
{
    /// <summary>Both sides are the pair's.</summary>
    Both,

    /// <summary>One side is the pair's, the other is not named.</summary>
    Half,

    /// <summary>A side is the pair's other one.</summary>
    Turned,

    /// <summary>Neither.</summary>
    Apart,
}
