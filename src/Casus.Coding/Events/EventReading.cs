using Casus.Coding.Lexicon;

namespace Casus.Coding.Events;

/// <summary>One way to read some words of a sentence as an event; participants are heads of their phrases.</summary>
internal sealed record EventReading
{
    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>The token that stands for the event in its clause: the light verb, operator or predicate itself.</summary>
    public required int Anchor { get; init; }

    /// <summary>The predicate's own token.</summary>
    public required int Head { get; init; }

    /// <summary>The tokens that tell of the event, in no order.</summary>
    public required IReadOnlyList<int> Trigger { get; init; }

    /// <summary>Heads of the actors, coordinated ones apart; empty where the sentence names none.</summary>
    public IReadOnlyList<int> Actors { get; init; } = [];

    /// <summary>Heads of the recipients.</summary>
    public IReadOnlyList<int> Recipients { get; init; } = [];

    /// <summary>The lexicon line it rests on.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>Classes of the operators over it, innermost first.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Anchors of the events under the operators, innermost first.</summary>
    public IReadOnlyList<int> Inner { get; init; } = [];
}
