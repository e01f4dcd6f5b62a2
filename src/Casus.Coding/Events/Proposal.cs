using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>A possible event of a sentence, with what the relation network makes of it.</summary>
/// <param name="Reading">Its words and sides.</param>
/// <param name="Relation">What holds between the sides.</param>
/// <param name="IsRead">Whether the lexicon itself joins the sides.</param>
internal sealed record Proposal(EventReading Reading, Relation Relation, bool IsRead)
{
    /// <summary>The least chance for a pair that no reading joins.</summary>
    public const double LeastOfPair = 0.6;

    private const double LeastOfReading = 0.5;
    // PLOVER wants an explicit actor, and of most types a recipient: half an event must be sure. Protests often name no addressee.
    private const double LeastOfOneSide = 0.9;
    private const double LeastOfProtest = 0.7;
    // That something holds between two is not enough where nobody could say what; still less where one of the two is not named.
    private const double LeastOfType = 0.3;
    private const double LeastOfTypeOfHalf = 0.55;
    // A pair goes before its half even where it is far less sure: who could be the other side mostly is.
    private const double OneSideLess = 0.5;
    private const double NotReadLess = 0.15;

    /// <summary>Chance that anything holds.</summary>
    public double Chance { get; } = 1 - Relation.NoEvent;

    /// <summary>The chance it must have to be recorded.</summary>
    public double Least => !IsRead ? LeastOfPair
        : HasBothSides ? LeastOfReading
        : Relation.Type == EventType.Protest && Reading.Type == EventType.Protest && Reading.Actors.Count > 0 ? LeastOfProtest
        : LeastOfOneSide;

    /// <summary>Whether it is likely enough to be recorded.</summary>
    public bool IsLikely => Chance >= Least && Relation.Chance >= (HasBothSides ? LeastOfType : LeastOfTypeOfHalf);

    /// <summary>Order of choice: a proposal with both sides goes before its half, what the lexicon joins before what it does not.</summary>
    public double Rank => Chance - (HasBothSides ? 0 : OneSideLess) - (IsRead ? 0 : NotReadLess);

    /// <summary>The mode: what the network holds more likely than not, else what the lexicon says.</summary>
    public string? Mode => Relation.Mode ?? (Reading.Type == Relation.Type ? Reading.Mode : null);

    // Of mutual acts ("Vietnam and Laos agreed") all parties are actors.
    private bool HasBothSides => Reading.Actors.Count > 0 && Reading.Recipients.Count > 0 || IsMutual && Reading.Actors.Count > 1;

    private bool IsMutual => Reading.Type is EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Support;

    /// <summary>
    /// Whether the two cannot both be recorded: they share the telling word, join the same sides, or the one is half of the
    /// other ("pledged money in aid to Nepal").
    /// </summary>
    public bool Clashes(Proposal other, Sentence sentence) =>
        Reading.Head == other.Reading.Head || Reading.Anchor == other.Reading.Anchor && !(IsRead && other.IsRead) ||
        (HasBothSides != other.HasBothSides && (IsHalfOf(other, sentence) || other.IsHalfOf(this, sentence))) ||
        (HasBothSides && other.HasBothSides &&
         (Joins(Reading.Actors, other.Reading.Actors) && Joins(Reading.Recipients, other.Reading.Recipients) ||
          Joins(Reading.Actors, other.Reading.Recipients) && Joins(Reading.Recipients, other.Reading.Actors)));

    private bool IsHalfOf(Proposal other, Sentence sentence) =>
        !HasBothSides && (Joins(Reading.Actors, other.Reading.Actors) || Joins(Reading.Recipients, other.Reading.Recipients)) &&
        (IsUnder(sentence, Reading.Head, other.Reading.Anchor) ||
         // "ambushed and shot six policemen"
         Relation.Type == other.Relation.Type && IsUnder(sentence, other.Reading.Anchor, Reading.Head));

    private static bool IsUnder(Sentence sentence, int token, int above)
    {
        for (var steps = 0; token >= 0 && steps < sentence.Tokens.Length; token = sentence[token].Head, steps++)
        {
            if (token == above)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        foreach (var head in one)
        {
            if (other.Contains(head))
            {
                return true;
            }
        }

        return false;
    }
}
