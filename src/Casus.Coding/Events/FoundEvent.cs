namespace Casus.Coding.Events;

/// <summary>An event as it will be recorded.</summary>
/// <param name="Reading">The words it rests on and its participants.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Confidence">Chance, 0 to 1, that a careful coder would agree.</param>
internal sealed record FoundEvent(EventReading Reading, EventType Type, string? Mode, double Confidence);
