using Casus.Coding.Relations;

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
    private const double LeastOfOneSide = 0.9;
    private const double OneSideLess = 0.2;

    /// <summary>Chance that anything holds.</summary>
    public double Chance { get; } = 1 - Relation.NoEvent;

    /// <summary>The chance it must have to be recorded.</summary>
    public double Least => !IsRead ? LeastOfPair : HasBothSides ? LeastOfReading : LeastOfOneSide;

    /// <summary>Order of choice: a proposal with both sides goes before its half.</summary>
    public double Rank => Chance - (HasBothSides ? 0 : OneSideLess);

    private bool HasBothSides => Reading.Actors.Count > 0 && Reading.Recipients.Count > 0;

    /// <summary>Whether the two cannot both be recorded: they share the telling word, or join the same sides.</summary>
    public bool Clashes(Proposal other) =>
        Reading.Head == other.Reading.Head || Reading.Anchor == other.Reading.Anchor && !(IsRead && other.IsRead) ||
        (HasBothSides && other.HasBothSides &&
         (Joins(Reading.Actors, other.Reading.Actors) && Joins(Reading.Recipients, other.Reading.Recipients) ||
          Joins(Reading.Actors, other.Reading.Recipients) && Joins(Reading.Recipients, other.Reading.Actors)));

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
