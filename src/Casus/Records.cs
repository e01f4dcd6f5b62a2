using System.Text.Json.Serialization;
using NodaTime;

namespace Casus;

/// <summary>A line of the ledger: a document, an event, an attribution or a cause.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(DocumentRecord), "document")]
[JsonDerivedType(typeof(EventRecord), "event")]
[JsonDerivedType(typeof(AttributionRecord), "attribution")]
[JsonDerivedType(typeof(CauseRecord), "cause")]
public abstract record LedgerRecord
{
    /// <summary>Stable: the same text coded by the same coder version gives the same id.</summary>
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }
}

/// <summary>An article after coding.</summary>
public sealed record DocumentRecord : LedgerRecord
{
    /// <summary>The file as given, or null.</summary>
    public string? File { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The text in which all spans count.</summary>
    public required string Text { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Byline, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Publication time as printed, or null.</summary>
    public LocalDateTime? Published { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>What kind of text it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>The text by role.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Signs of where the text comes from, each with its evidence.</summary>
    public IReadOnlyList<Sign> Signs { get; init; } = [];

    /// <summary>The id of the document this one repeats, or null.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Program, version and model that coded it.</summary>
    public required string Coder { get; init; }
}

/// <summary>A trait of a text that tells of its origin, such as <c>machine-translated</c>.</summary>
/// <param name="Name">The trait.</param>
/// <param name="Because">The evidence, in words.</param>
/// <param name="Start">First code point of the evidence.</param>
/// <param name="End">One past its last.</param>
public sealed record Sign([property: JsonPropertyName("sign")] string Name, string Because, int Start, int End);

/// <summary>Words of the text with their place, in code points.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
public sealed record Words(string Text, int Start, int End)
{
    /// <summary>The words' span.</summary>
    public Span Span() => new(Start, End);
}

/// <summary>A mention of an actor, recipient or source, resolved as far as it could be.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Name">The actor's standard name, or null where the words name nobody.</param>
/// <param name="Country">ISO 3166-1 alpha-3, an organisation's short code, or null.</param>
/// <param name="Sector">PLOVER sector code (manual 2.0, actors), or null.</param>
/// <param name="Antecedent">For a pronoun or description, the mention it stands for; else null.</param>
public sealed record Participant(
    string Text, int Start, int End, string? Name, string? Country, string? Sector, Words? Antecedent)
{
    /// <summary>The mention's span.</summary>
    public Span Span() => new(Start, End);
}

/// <summary>Where an event took place.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Name">The place's standard name, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
public sealed record Place(
    string Text, int Start, int End, string? Name, string? Country, double? Latitude, double? Longitude);

/// <summary>When an event took, or will take, place, as an interval of days, both ends included.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="From">First day, or null where open.</param>
/// <param name="To">Last day, or null where open.</param>
public sealed record TimeSpanWords(string Text, int Start, int End, LocalDate? From, LocalDate? To);

/// <summary>Who did what to whom, where and when (PLOVER manual 2.0).</summary>
public sealed record EventRecord : LedgerRecord
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Index of the sentence in the document, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>PLOVER event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, or null where the type has none or the words show none.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, sorted.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Quad class; follows from the type.</summary>
    public required string Quad { get; init; }

    /// <summary>Conflict-cooperation value, -10 to +10; follows from type and mode.</summary>
    public required double Intensity { get; init; }

    /// <summary>Who did it; may be empty.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>To whom; may be empty.</summary>
    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    /// <summary>The words that tell of the event.</summary>
    public IReadOnlyList<Words> Trigger { get; init; } = [];

    /// <summary>Where, or null.</summary>
    public Place? Place { get; init; }

    /// <summary>When, as the text says it, or null.</summary>
    public TimeSpanWords? Time { get; init; }

    /// <summary>The event's day: from <see cref="Time"/>, else the publication day, else null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Whether it is said to have happened, and how surely.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>What it says of things to come, or null where it says nothing of them.</summary>
    public Forecast? Forecast { get; init; }

    /// <summary>Ids of the attributions it stands in, innermost first; empty for the outlet's own statement.</summary>
    public IReadOnlyList<string> Attributions { get; init; } = [];

    /// <summary>Estimated chance, 0 to 1, that a careful human coder would agree (docs/evaluation.md, calibration).</summary>
    public required double Confidence { get; init; }

    /// <summary>The data set it was imported from, or null. Such an event has no sentence, no spans and no confidence (0).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Dataset { get; init; }
}

/// <summary>Who says so: a source, a cue and a content (PolNeAR, Newell et al. 2018).</summary>
public sealed record AttributionRecord : LedgerRecord
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Who says, thinks or hopes it; null where the text names nobody.</summary>
    public Participant? Source { get; init; }

    /// <summary>The words that show it.</summary>
    public IReadOnlyList<Words> Cue { get; init; } = [];

    /// <summary>What is said.</summary>
    public IReadOnlyList<Words> Content { get; init; } = [];

    /// <summary>Direct, indirect or mixed speech.</summary>
    public Manner Manner { get; init; }

    /// <summary>What the source does by saying it.</summary>
    public Stance Stance { get; init; }

    /// <summary>
    /// Whether the source tells what it mainly says as so, and how surely (docs/factuality-codebook.md); null where the content
    /// says nothing but a name or a phrase.
    /// </summary>
    public Factuality? Factuality { get; init; }

    /// <summary>Whether anything in the content is said to come, or not to come.</summary>
    public bool Foretells { get; init; }

    /// <summary>Id of the attribution this one stands inside, or null.</summary>
    public string? Within { get; init; }
}

/// <summary>Direct, indirect or mixed speech.</summary>
public enum Manner
{
    /// <summary>Verbatim.</summary>
    Direct,

    /// <summary>In the writer's words.</summary>
    Indirect,

    /// <summary>Part verbatim.</summary>
    Mixed,
}

/// <summary>What a source does by its statement.</summary>
public enum Stance
{
    /// <summary>Says it is so.</summary>
    Asserts,

    /// <summary>Says it is not so.</summary>
    Denies,

    /// <summary>Blames somebody.</summary>
    Accuses,

    /// <summary>Thinks it so.</summary>
    Believes,

    /// <summary>Doubts or questions it.</summary>
    Doubts,

    /// <summary>Wants it done.</summary>
    Demands,

    /// <summary>Commits to it.</summary>
    Promises,

    /// <summary>Expects it.</summary>
    Predicts,

    /// <summary>Asks whether it is so, or asks for it.</summary>
    Asks,
}

/// <summary>A cue that ties a cause to an effect.</summary>
public sealed record CauseRecord : LedgerRecord
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The tying words.</summary>
    public IReadOnlyList<Words> Cue { get; init; } = [];

    /// <summary>What brought it about.</summary>
    public required CauseSide Cause { get; init; }

    /// <summary>What came of it.</summary>
    public required CauseSide Effect { get; init; }
}

/// <summary>One side of a cause.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Event">Id of the event told by these words, or null.</param>
public sealed record CauseSide(string Text, int Start, int End, string? Event);

/// <summary>A document with its records, as one step hands it to the next.</summary>
/// <param name="Document">The document.</param>
/// <param name="Events">In order of their triggers.</param>
/// <param name="Attributions">In order of their cues.</param>
/// <param name="Causes">In order of their cues.</param>
public sealed record CodedDocument(
    DocumentRecord Document,
    IReadOnlyList<EventRecord> Events,
    IReadOnlyList<AttributionRecord> Attributions,
    IReadOnlyList<CauseRecord> Causes)
{
    /// <summary>The sentences by index; empty where they are not known.</summary>
    public IReadOnlyList<Span> Sentences { get; init; } = [];

    /// <summary>All records, the document first.</summary>
    public IEnumerable<LedgerRecord> Records() =>
        [Document, .. Events, .. Attributions, .. Causes];
}
