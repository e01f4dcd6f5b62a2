using NodaTime;

namespace Casus.Ledger.Clusters;

/// <summary>A report of an event, as far as reports are compared.</summary>
internal sealed record Mention
{
    /// <summary>Number of its document.</summary>
    public required int Document { get; init; }

    /// <summary>Number of its record.</summary>
    public required int Record { get; init; }

    /// <summary>Index of its sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>Type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether it is placed in the past or present, be it denied or doubted; plans and suppositions stand apart.</summary>
    public bool Real { get; init; } = true;

    /// <summary>The event's day, or null.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Whether the text says the day; else it is the day of publication.</summary>
    public bool DayTold { get; init; }

    /// <summary>Who did it.</summary>
    public IReadOnlyList<Party> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>Name of the place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The place's country, or null.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>The words of its sentence, folded, in the singular, each once.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
