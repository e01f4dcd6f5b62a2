namespace Casus;

/// <summary>
/// What an event says of things to come: the deed that is foretold, promised or threatened, how likely it is said to be, and
/// on what it is said to depend.
/// </summary>
/// <param name="Kind">Foretold, planned, promised or threatened.</param>
/// <param name="Type">PLOVER type of the deed itself: <c>ASSAULT</c> where an attack is threatened.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Polarity">Whether the deed is said to come or not to come.</param>
/// <param name="Likelihood">The words that say how likely the deed is, or null where there are none.</param>
/// <param name="Condition">The words that say on what it depends, or null.</param>
public sealed record Forecast(
    ForecastKind Kind, EventType Type, string? Mode, Polarity Polarity, Likelihood? Likelihood, Words? Condition);

/// <summary>What is done by speaking of a deed to come.</summary>
public enum ForecastKind
{
    /// <summary>Somebody says that it will, or may, come.</summary>
    Prediction,

    /// <summary>Somebody means to do it.</summary>
    Plan,

    /// <summary>Somebody gives his word for it.</summary>
    Promise,

    /// <summary>Somebody announces harm.</summary>
    Threat,
}

/// <summary>
/// Words of probability with their reading as numbers from 0 to 1 (<c>knowledge/probability.txt</c>): always the chance that
/// the deed comes, also where it is said not to.
/// </summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Low">Least chance the words are read as.</param>
/// <param name="Value">The chance they are read as, or null where people do not agree ("may").</param>
/// <param name="High">Greatest chance the words are read as.</param>
public sealed record Likelihood(string Text, int Start, int End, double Low, double? Value, double High)
{
    /// <summary>The words' span.</summary>
    public Span Span() => new(Start, End);
}
