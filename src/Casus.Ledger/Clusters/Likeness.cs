namespace Casus.Ledger.Clusters;

/// <summary>
/// How much speaks for two reports of one type telling of one event: a sum of evidence for and against, 0 where it is even.
/// </summary>
/// <param name="rarity">How much a word tells: the rarer, the more.</param>
internal sealed class Likeness(Func<string, double> rarity)
{
    private const double Bias = -2.4;
    private const double WordWeight = 6.5;

    /// <summary>The sum.</summary>
    public double Of(Report one, Report other)
    {
        var (a, b) = (one.Mention, other.Mention);
        var sides = Sides(a.Actors, a.Recipients, b);
        if (IsMutual(a.Type))
        {
            // Who meets whom is a matter of telling.
            sides = Math.Max(sides, Sides(a.Recipients, a.Actors, b));
        }

        return Bias + Day(a, b) + Mode(a, b) + Place(a, b) + sides + Words(one, other) + (a.Document == b.Document ? 0.7 : 0);
    }

    /// <summary>What two reports share, in words.</summary>
    public IReadOnlyList<string> Explain(Mention a, Mention b)
    {
        var because = new List<string>();
        if (a.Day is { } day && b.Day is { } other)
        {
            var apart = NodaTime.Period.DaysBetween(other, day);
            because.Add(apart == 0 ? "same day" : Math.Abs(apart) == 1 ? "a day apart" : FormattableString.Invariant($"{Math.Abs(apart)} days apart"));
        }

        Add("actor", a.Actors, b.Actors);
        Add("recipient", a.Recipients, b.Recipients);
        if (a.Place is not null && Same(a.Place, b.Place))
        {
            because.Add("place: " + a.Place);
        }

        var words = a.Words.Intersect(b.Words, StringComparer.Ordinal).Where(w => rarity(w) > 0)
            .OrderByDescending(rarity).ThenBy(w => w, StringComparer.Ordinal).Take(5).ToList();
        if (words.Count > 0)
        {
            because.Add("words: " + string.Join(", ", words));
        }

        return because;

        void Add(string role, IReadOnlyList<Party> some, IReadOnlyList<Party> others)
        {
            if (Best(some, others) is { Likeness: > 0, Party: var party })
            {
                because.Add($"{role}: {party!.Shown}");
            }
        }
    }

    private static bool IsMutual(EventType type) => type is EventType.Consult or EventType.Agree or EventType.Cooperate;

    private double Sides(IReadOnlyList<Party> actors, IReadOnlyList<Party> recipients, Mention other) =>
        Parties(actors, other.Actors, conflict: -0.7) + Parties(recipients, other.Recipients, conflict: -1.3);

    private static double Day(Mention a, Mention b)
    {
        if (a.Day is not { } day || b.Day is not { } other)
        {
            return -0.5;
        }

        var told = a.DayTold && b.DayTold;
        return Math.Abs(NodaTime.Period.DaysBetween(day, other)) switch
        {
            0 => told ? 1.0 : 0.8,
            1 => told ? -0.8 : 0.2,
            2 => told ? -2.0 : -0.5,
            _ => told ? -3.5 : -1.2,
        };
    }

    private static double Mode(Mention a, Mention b) =>
        a.Mode is null || b.Mode is null ? 0 : a.Mode == b.Mode ? 0.3 : -0.8;

    private static double Place(Mention a, Mention b)
    {
        if (a.Place is null || b.Place is null)
        {
            return 0;
        }

        return Same(a.Place, b.Place) ? IsCountry(a) ? 0.4 : 1.4
            : a.PlaceCountry is not null && b.PlaceCountry is not null && a.PlaceCountry != b.PlaceCountry ? -3
            : IsCountry(a) || IsCountry(b) ? 0
            // A square lies in a town: the names differ, and yet it may be one place.
            : -1.6;
    }

    // A place that names only a country says little.
    private static bool IsCountry(Mention mention) => mention.Place is { Length: > 0 } place && mention.PlaceCountry is not null
        && mention.Words.Count > 0 && mention.Actors.Concat(mention.Recipients).Any(p => Same(p.Name, place) && p.Country == mention.PlaceCountry);

    private double Parties(IReadOnlyList<Party> some, IReadOnlyList<Party> others, double conflict) =>
        some.Count == 0 || others.Count == 0 ? 0 : Best(some, others).Likeness is > 0 and var best ? best : conflict;

    private (double Likeness, Party? Party) Best(IReadOnlyList<Party> some, IReadOnlyList<Party> others)
    {
        var best = (Likeness: 0.0, Party: (Party?)null);
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                var likeness = Alike(one, other);
                best = likeness > best.Likeness ? (likeness, one) : best;
            }
        }

        return best;
    }

    private double Alike(Party one, Party other)
    {
        if (one.Name is not null && Same(one.Name, other.Name))
        {
            return 1.2;
        }

        if (one.Country is not null && other.Country is not null)
        {
            return one.Country != other.Country ? 0 : one.Sector == other.Sector ? 0.7 : 0.3;
        }

        // "Two activists", "the activists".
        return one.Words.Any(w => other.Words.Contains(w) && rarity(w) > 0.5) ? 0.9
            : one.Country is null && other.Country is null && one.Name is not null && other.Name is not null ? 0 : 0.05;
    }

    private static double Words(Report a, Report b) =>
        // The words of one sentence say nothing of two events told by it.
        a.Mention.Words.Count == 0 || b.Mention.Words.Count == 0 || InOneSentence(a.Mention, b.Mention)
            ? 0.4
            : (WordWeight * a.Words.Cosine(b.Words)) - 0.6;

    private static bool InOneSentence(Mention a, Mention b) => a.Document == b.Document && a.Sentence == b.Sentence;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
