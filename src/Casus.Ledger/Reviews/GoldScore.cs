namespace Casus.Ledger.Reviews;

/// <summary>How well a type, or all of them, was found.</summary>
/// <param name="Type">The type; null for all together.</param>
/// <param name="Gold">Events of the type in the gold set.</param>
/// <param name="Found">Events that the coder gave the type, of those that were judged.</param>
/// <param name="Right">Of these, how many are such.</param>
public sealed record TypeScore(string? Type, int Gold, int Found, int Right)
{
    /// <summary>Share of the found that are right; null where none was found.</summary>
    public double? Precision => Found == 0 ? null : (double)Right / Found;

    /// <summary>Share of the gold that was found; null where there is none.</summary>
    public double? Recall => Gold == 0 ? null : (double)Right / Gold;

    /// <summary>Harmonic mean of both.</summary>
    public double? F1 => Gold + Found == 0 ? null : 2.0 * Right / (Gold + Found);
}

/// <summary>A cell of the confusion matrix.</summary>
/// <param name="Gold">What it is; <c>none</c> where there is no event.</param>
/// <param name="Found">What the coder says; <c>none</c> where it found none.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string Gold, string Found, int Count);

/// <summary>Events by the confidence that the coder stated.</summary>
/// <param name="From">Lowest confidence.</param>
/// <param name="To">Highest confidence, not included but in the last.</param>
/// <param name="Count">Judged events.</param>
/// <param name="Stated">Their mean confidence.</param>
/// <param name="Right">Share that is right.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Stated, double Right);

/// <summary>How often a field of events that were found with their type is as it should be.</summary>
/// <param name="Field">The field.</param>
/// <param name="Count">Events compared.</param>
/// <param name="Right">Of these, equal.</param>
public sealed record FieldScore(string Field, int Count, int Right);

/// <summary>Two reviewers' agreement.</summary>
/// <param name="One">A reviewer.</param>
/// <param name="Other">Another.</param>
/// <param name="Count">What both judged.</param>
/// <param name="Kappa">Cohen's kappa, or null.</param>
public sealed record ReviewerPair(string One, string Other, int Count, double? Kappa);

/// <summary>What a gold set says of a coder, and of its reviewers.</summary>
public sealed record GoldScore
{
    /// <summary>By type, in the order of their names.</summary>
    public required IReadOnlyList<TypeScore> Types { get; init; }

    /// <summary>All types together.</summary>
    public required TypeScore All { get; init; }

    /// <summary>Mean F1 of the types in the gold set.</summary>
    public double? MacroF1 => Types.Where(t => t.Gold > 0).Select(t => t.F1).Average();

    /// <summary>The confusion matrix, cells that are not zero.</summary>
    public required IReadOnlyList<Confusion> Confusion { get; init; }

    /// <summary>Confidence against the share that is right, in tenths.</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>Mean distance of stated confidence and share right, weighted by events.</summary>
    public double CalibrationError => Calibration.Sum(b => b.Count) is > 0 and var n
        ? Calibration.Sum(b => b.Count * Math.Abs(b.Stated - b.Right)) / n : 0;

    /// <summary>Fields of the events found with their type.</summary>
    public required IReadOnlyList<FieldScore> Fields { get; init; }

    /// <summary>Events of the coder in reviewed texts that nobody judged; they count neither for nor against it.</summary>
    public required int Unjudged { get; init; }

    /// <summary>Agreement of each two reviewers.</summary>
    public required IReadOnlyList<ReviewerPair> Reviewers { get; init; }

    /// <summary>Agreement of all, Krippendorff's alpha, or null.</summary>
    public double? Alpha { get; init; }

    /// <summary>Scores a coding of the gold set's documents.</summary>
    /// <param name="gold">The gold set.</param>
    /// <param name="coded">The documents as they are coded now; a document that lacks counts as without events.</param>
    public static GoldScore Of(GoldSet gold, IEnumerable<CodedDocument> coded)
    {
        var outcomes = new List<Outcome>();
        var unjudged = 0;
        var documents = coded.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        foreach (var items in gold.Items.Where(i => i.Judged is EventRecord).GroupBy(i => i.Document, StringComparer.Ordinal))
        {
            var found = documents.TryGetValue(items.Key, out var document) ? document.Events.ToList() : [];
            var (judged, left) = GoldMatch.Of([.. items], found);
            outcomes.AddRange(judged);
            unjudged += left;
        }

        return new GoldScore
        {
            Types = [.. outcomes.SelectMany(o => new[] { o.GoldType, o.FoundType }).Where(t => t != Outcome.None).Distinct()
                .Order(StringComparer.Ordinal).Select(t => Score(t, outcomes.Where(o => o.GoldType == t || o.FoundType == t)))],
            All = Score(null, outcomes),
            Confusion = [.. outcomes.GroupBy(o => (o.GoldType, o.FoundType)).Select(g => new Confusion(g.Key.GoldType, g.Key.FoundType, g.Count()))
                .OrderBy(c => c.Gold, StringComparer.Ordinal).ThenBy(c => c.Found, StringComparer.Ordinal)],
            Calibration = Bins([.. outcomes.Where(o => o.Found is not null)]),
            Fields = GoldFields.Score([.. outcomes.Where(o => o is { IsRight: true })]),
            Unjudged = unjudged,
            Reviewers = Pairs(gold.Items),
            Alpha = Agreement.KrippendorffsAlpha(gold.Items.Select(i => (IReadOnlyList<string>)[.. i.Opinions.Select(RecordReview.Label)])),
        };
    }

    private static TypeScore Score(string? type, IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToList();
        return new TypeScore(
            type,
            all.Count(o => type is null ? o.GoldType != Outcome.None : o.GoldType == type),
            all.Count(o => type is null ? o.FoundType != Outcome.None : o.FoundType == type),
            all.Count(o => o.IsRight));
    }

    private static List<CalibrationBin> Bins(List<Outcome> found) =>
        [.. found.GroupBy(o => Math.Clamp((int)(o.Found!.Confidence * 10), 0, 9)).OrderBy(g => g.Key).Select(g => new CalibrationBin(
            g.Key / 10.0, (g.Key + 1) / 10.0, g.Count(), g.Average(o => o.Found!.Confidence), g.Average(o => o.IsRight ? 1.0 : 0)))];

    private static List<ReviewerPair> Pairs(IReadOnlyList<GoldItem> items)
    {
        var names = items.SelectMany(i => i.Opinions).Select(o => o.Reviewer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. from one in names
               from other in names
               where string.CompareOrdinal(one, other) < 0
               let both = Both(items, one, other)
               where both.Count > 0
               select new ReviewerPair(one, other, both.Count, Agreement.CohensKappa(both)),
        ];
    }

    private static List<(string One, string Other)> Both(IReadOnlyList<GoldItem> items, string one, string other) =>
        [.. from item in items
            let a = item.Opinions.FirstOrDefault(o => o.Reviewer == one)
            let b = item.Opinions.FirstOrDefault(o => o.Reviewer == other)
            where a is not null && b is not null
            select (RecordReview.Label(a), RecordReview.Label(b))];
}
