namespace Casus.Coding.Relations;

/// <summary>
/// What may hold between a pair: a PLOVER type and mode, or nothing. Where other code sets put some of a type's events
/// elsewhere, the class is kept apart by its <paramref name="Plv"/> root, so that a profile only maps.
/// </summary>
/// <param name="Type">The type; null: no event.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Plv">The root by the habits of the PLV set; null: no event.</param>
internal sealed record RelationClass(EventType? Type, string? Mode, string? Plv)
{
    /// <summary>No event between the pair.</summary>
    public static RelationClass None { get; } = new(null, null, null);

    /// <summary>The class of a code, with the root PLV gives it unless another is named.</summary>
    public static RelationClass Of(EventType type, string? mode, string? plv = null) => new(type, mode, plv ?? PlvRoot(type));

    /// <summary>PLV's root for a type: CONCEDE and RETREAT are YIELD there.</summary>
    public static string PlvRoot(EventType type) =>
        type is EventType.Concede or EventType.Retreat ? "YIELD" : Plover.Name(type);

    /// <summary>As a model file writes it: <c>COERCE restrict COERCE</c>, <c>-</c> for none.</summary>
    public override string ToString() =>
        Type is { } type ? $"{Plover.Name(type)} {Mode ?? "-"} {Plv}" : "-";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is no class.</exception>
    public static RelationClass Parse(string text)
    {
        if (text == "-")
        {
            return None;
        }

        return text.Split(' ') is [var name, var mode, var plv] && Plover.TryParse(name, out var type)
            ? new RelationClass(type, mode == "-" ? null : mode, plv)
            : throw new FormatException($"'{text}' is no class of relation");
    }
}
