namespace Casus.Ledger;

/// <summary>Event types as the ledger spells them.</summary>
internal static class Types
{
    /// <summary>The type of a name.</summary>
    /// <exception cref="FormatException">There is no such type.</exception>
    public static EventType Parse(string name) =>
        Plover.TryParse(name, out var type) ? type : throw new FormatException($"'{name}' is no event type.");
}
