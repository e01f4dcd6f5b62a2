namespace Casus.Ledger.Views;

/// <summary>Which articles to list; what is null does not matter.</summary>
public sealed record ArticleFilter
{
    /// <summary>Words in the text: <c>gas prices</c> (all of these), <c>"gas prices"</c> (in this order), <c>pric*</c>, <c>-oil</c> (not this).</summary>
    public string? Q { get; init; }

    /// <summary>Outlet, as written.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>news, opinion, interview, press-release or unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>A sign of origin, such as machine-translated; <c>copy</c> for articles that repeat another one.</summary>
    public string? Origin { get; init; }

    /// <summary>First day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    internal Where Where() => new Where()
        .Holds(Q)
        .And("d.outlet = ?", Outlet)
        .And("d.language = ?", Language)
        .And("d.kind = ?", Kind)
        .And(
            Origin == "copy"
                ? "d.copy_of IS NOT NULL AND ? IS NOT NULL"
                : "d.document IN (SELECT document FROM signs WHERE sign = ?)",
            Origin)
        .And("d.published >= ?", From?.ToDateTime(TimeOnly.MinValue))
        .And("d.published < ?", To is { } last && last < DateOnly.MaxValue ? last.AddDays(1).ToDateTime(TimeOnly.MinValue) : null);
}
