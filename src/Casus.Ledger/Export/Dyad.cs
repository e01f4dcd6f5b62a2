using System.Globalization;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Export;

/// <summary>One actor and one recipient of an event, as data sets of pairs have them; either may be missing.</summary>
/// <param name="Id">The event's id; where the event has several pairs, with the pair's number.</param>
/// <param name="Found">The event.</param>
/// <param name="Actor">Who, or null.</param>
/// <param name="Recipient">To whom, or null.</param>
internal sealed record Dyad(string Id, FoundEvent Found, Participant? Actor, Participant? Recipient)
{
    /// <summary>The pairs of an event; an event without any party is one row, too.</summary>
    public static IReadOnlyList<Dyad> Of(FoundEvent found)
    {
        var pairs = (
            from actor in found.Event.Actors.Cast<Participant?>().DefaultIfEmpty()
            from recipient in found.Event.Recipients.Cast<Participant?>().DefaultIfEmpty()
            select (actor, recipient)).ToList();
        return [.. pairs.Select((p, i) => new Dyad(
            pairs.Count == 1 ? found.Event.Id : string.Create(CultureInfo.InvariantCulture, $"{found.Event.Id}/{i + 1}"),
            found, p.actor, p.recipient))];
    }

    /// <summary>A field between tabs: without tabs and line breaks.</summary>
    public static string Field(string? text) => text is null ? "" : string.Join(' ', text.Split(['\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A number as the data sets write it.</summary>
    public static string Field(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
