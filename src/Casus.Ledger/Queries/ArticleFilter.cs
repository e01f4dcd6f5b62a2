using NodaTime;

namespace Casus.Ledger.Queries;

/// <summary>Which articles of a ledger are meant. What is not set asks for nothing.</summary>
public sealed record ArticleFilter
{
    /// <summary>Words that stand in the text, in the terms of <see cref="EventFilter.Text"/>, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Names of outlets, whatever their case.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>First day of publication, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day of publication, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Kinds of text.</summary>
    public IReadOnlyList<ArticleKind> Kinds { get; init; } = [];

    /// <summary>Only articles that are no copies of others.</summary>
    public bool Originals { get; init; }
}

/// <summary>The order in which articles are given; equals follow in the order of writing.</summary>
public enum ArticleOrder
{
    /// <summary>Best match of the words first; without words, the newest.</summary>
    Best,

    /// <summary>Latest publication first.</summary>
    Newest,

    /// <summary>Earliest publication first.</summary>
    Oldest,

    /// <summary>Most events first.</summary>
    Events,
}
