using NodaTime;

namespace Casus.Ledger.Queries;

/// <summary>
/// Which events of a ledger are meant. What is not set asks for nothing; of a list, one must hold; of several
/// properties, all must.
/// </summary>
public sealed record EventFilter
{
    /// <summary>Stands among data sets for what was coded from articles.</summary>
    public const string Articles = "articles";

    /// <summary>Stands among data sets for all of them, articles included.</summary>
    public const string Everything = "all";

    /// <summary>All events coded from articles.</summary>
    public static EventFilter All { get; } = new();

    /// <summary>
    /// Names of imported data sets, <see cref="Articles"/>, or <see cref="Everything"/>; nothing stands for articles, so that
    /// other people's events are never counted unasked.
    /// </summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    /// <summary>PLOVER types.</summary>
    public IReadOnlyList<EventType> Types { get; init; } = [];

    /// <summary>PLOVER modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Quad classes, such as <c>verbal conflict</c>.</summary>
    public IReadOnlyList<string> Quads { get; init; } = [];

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Who did it.</summary>
    public IReadOnlyList<ActorPattern> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<ActorPattern> Recipients { get; init; } = [];

    /// <summary>Who took part, as actor or recipient.</summary>
    public IReadOnlyList<ActorPattern> Participants { get; init; } = [];

    /// <summary>Two who stand on different sides of it, in either direction, or null.</summary>
    public (ActorPattern One, ActorPattern Other)? Between { get; init; }

    /// <summary>Codes of countries that took part or where it took place.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>PLOVER sectors of those who took part.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Where: a country's code, or words of a place's name.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>First day, or null; events without a day lie in no period.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Names of outlets, whatever their case.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Ids of documents.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Who is cited for it, at any depth.</summary>
    public IReadOnlyList<ActorPattern> Sources { get; init; } = [];

    /// <summary>The outlet's own words, or those of somebody cited; null for both.</summary>
    public Voice? Voice { get; init; }

    /// <summary>Only what is told as a fact of the past or present.</summary>
    public bool Happened { get; init; }

    /// <summary>Polarities.</summary>
    public IReadOnlyList<Polarity> Polarities { get; init; } = [];

    /// <summary>Certainties.</summary>
    public IReadOnlyList<Certainty> Certainties { get; init; } = [];

    /// <summary>Tenses.</summary>
    public IReadOnlyList<Tense> Tenses { get; init; } = [];

    /// <summary>Lowest confidence, or null.</summary>
    public double? Confidence { get; init; }

    /// <summary>Only from documents that are no copies of others.</summary>
    public bool Originals { get; init; }

    /// <summary>
    /// Of the reports of one event only one: from a document that is no copy, the surest. Nothing of this filter asks for
    /// more than one report, so an event is found where any of its reports is.
    /// </summary>
    public bool Distinct { get; init; }

    /// <summary>All reports of one event: the id of any of them, or null.</summary>
    public string? Cluster { get; init; }

    /// <summary>
    /// Words that stand in the event's sentence, or null: <c>gas prices</c> (all of these), <c>"gas prices"</c> (in this
    /// order), <c>pric*</c> (words that begin so), <c>-oil</c> (not this).
    /// </summary>
    public string? Text { get; init; }
}
