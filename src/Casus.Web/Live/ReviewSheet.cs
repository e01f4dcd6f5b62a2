using System.Globalization;
using System.Text.Json;

namespace Casus.Web.Live;

/// <summary>The fields of an event as somebody may correct them; what was changed becomes one review a field.</summary>
public sealed class ReviewSheet
{
    private readonly EventRecord _event;

    /// <summary>Fills the sheet from a record.</summary>
    public ReviewSheet(EventRecord record)
    {
        _event = record;
        Type = Plover.Name(record.Type);
        Mode = record.Mode ?? "";
        Polarity = Painting.RecordText.Word(record.Factuality.Polarity);
        Certainty = Painting.RecordText.Word(record.Factuality.Certainty);
        Tense = Painting.RecordText.Word(record.Factuality.Tense);
        Date = record.Date?.ToDateOnly();
        Contexts = string.Join(", ", record.Contexts);
        Parties = [.. Of("actors", "Actor", record.Actors), .. Of("recipients", "Recipient", record.Recipients)];
    }

    /// <summary>PLOVER type.</summary>
    public string Type { get; set; }

    /// <summary>PLOVER mode, or empty.</summary>
    public string Mode { get; set; }

    /// <summary>Polarity.</summary>
    public string Polarity { get; set; }

    /// <summary>Certainty.</summary>
    public string Certainty { get; set; }

    /// <summary>Tense.</summary>
    public string Tense { get; set; }

    /// <summary>Day, or null.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Contexts, by commas.</summary>
    public string Contexts { get; set; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<PartyLine> Parties { get; }

    /// <summary>The modes of the type.</summary>
    public IEnumerable<string> Modes => Plover.TryParse(Type, out var type) ? Plover.Modes(type).Order(StringComparer.Ordinal) : [];

    /// <summary>The fields that were changed, with their values as JSON.</summary>
    public IEnumerable<(string Field, string Value)> Changes()
    {
        var was = new ReviewSheet(_event);
        var mode = Modes.Contains(Mode) ? Mode : "";
        if (Type != was.Type)
        {
            yield return ("type", Text(Type));
        }

        if (mode != (Type == was.Type ? was.Mode : ""))
        {
            yield return ("mode", Text(mode));
        }

        if (Polarity != was.Polarity)
        {
            yield return ("polarity", Text(Polarity));
        }

        if (Certainty != was.Certainty)
        {
            yield return ("certainty", Text(Certainty));
        }

        if (Tense != was.Tense)
        {
            yield return ("tense", Text(Tense));
        }

        if (Date != was.Date)
        {
            yield return ("date", Text(Date?.ToString("O", CultureInfo.InvariantCulture) ?? ""));
        }

        if (Contexts != was.Contexts)
        {
            yield return ("contexts", JsonSerializer.Serialize(
                Contexts.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }

        foreach (var change in Parties.Where(p => !p.Remove).Zip(was.Parties.Where((_, i) => !Parties[i].Remove)).SelectMany(p => p.First.Changes(p.Second)))
        {
            yield return change;
        }

        // From the last to the first, so that those before keep their places.
        foreach (var gone in Parties.Where(p => p.Remove).Reverse())
        {
            yield return (gone.Field, "null");
        }
    }

    private static IEnumerable<PartyLine> Of(string field, string role, IReadOnlyList<Participant> parties) =>
        parties.Select((p, i) => new PartyLine(string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), role, p));

    internal static string Text(string value) => value.Length == 0 ? "null" : JsonSerializer.Serialize(value.Trim());
}

/// <summary>A party of an event as somebody may correct it.</summary>
public sealed class PartyLine(string field, string role, Participant party)
{
    /// <summary>The field, such as <c>actors[0]</c>.</summary>
    public string Field { get; } = field;

    /// <summary>Actor or recipient.</summary>
    public string Role { get; } = role;

    /// <summary>Its words.</summary>
    public string Words { get; } = party.Text;

    /// <summary>Standard name, or empty.</summary>
    public string Name { get; set; } = party.Name ?? "";

    /// <summary>Country code, or empty.</summary>
    public string Country { get; set; } = party.Country ?? "";

    /// <summary>Sector, or empty.</summary>
    public string Sector { get; set; } = party.Sector ?? "";

    /// <summary>Whether it takes no part.</summary>
    public bool Remove { get; set; }

    /// <summary>What was changed.</summary>
    public IEnumerable<(string Field, string Value)> Changes(PartyLine was)
    {
        if (Name != was.Name)
        {
            yield return (Field + ".name", ReviewSheet.Text(Name));
        }

        if (Country != was.Country)
        {
            yield return (Field + ".country", ReviewSheet.Text(Country.ToUpperInvariant()));
        }

        if (Sector != was.Sector)
        {
            yield return (Field + ".sector", ReviewSheet.Text(Sector));
        }
    }
}
