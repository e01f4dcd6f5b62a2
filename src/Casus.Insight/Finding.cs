namespace Casus.Insight;

/// <summary>The events of one type.</summary>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Told">Told as fact by the outlet.</param>
/// <param name="Said">Said to be fact by somebody quoted.</param>
/// <param name="Negated">Said not to have happened.</param>
/// <param name="Supposed">Possible, forecast, hypothetical or habitual.</param>
/// <param name="Example">The event with the highest confidence.</param>
public sealed record Finding(EventType Type, int Told, int Said, int Negated, int Supposed, Example Example)
{
    /// <summary>All events of the type.</summary>
    public int Total => Told + Said + Negated + Supposed;
}
