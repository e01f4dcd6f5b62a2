using System.Collections.Frozen;

namespace Casus;

/// <summary>The event types of PLOVER manual 2.0, section 3.</summary>
public enum EventType
{
    /// <summary>Agree to future cooperation.</summary>
    Agree,

    /// <summary>Meet, talk, visit.</summary>
    Consult,

    /// <summary>Back by words or symbolic acts.</summary>
    Support,

    /// <summary>Yield in words: ease, apologise, promise to withdraw.</summary>
    Concede,

    /// <summary>Cooperate to mutual benefit.</summary>
    Cooperate,

    /// <summary>Help the recipient.</summary>
    Aid,

    /// <summary>Yield in deed: withdraw, release, cease fire.</summary>
    Retreat,

    /// <summary>Ask, demand.</summary>
    Request,

    /// <summary>Blame, criticise, investigate.</summary>
    Accuse,

    /// <summary>Refuse.</summary>
    Reject,

    /// <summary>Announce harm to come.</summary>
    Threaten,

    /// <summary>Demonstrate, strike, riot.</summary>
    Protest,

    /// <summary>Punish by breaking off or cutting.</summary>
    Sanction,

    /// <summary>Make forces ready or move them.</summary>
    Mobilize,

    /// <summary>Use force short of violence: seize, restrict, arrest.</summary>
    Coerce,

    /// <summary>Use violence.</summary>
    Assault,
}

/// <summary>
/// PLOVER's closed vocabularies: modes, quad classes, intensities (manual 2.0, tables 2.2 and 7.2)
/// and contexts (section 5).
/// </summary>
public static class Plover
{
    private sealed record Entry(string Quad, double Intensity, FrozenDictionary<string, double> Modes);

    private const string VerbalCooperation = "verbal cooperation";
    private const string MaterialCooperation = "material cooperation";
    private const string VerbalConflict = "verbal conflict";
    private const string MaterialConflict = "material conflict";

    private static readonly FrozenDictionary<EventType, Entry> Table = new Dictionary<EventType, Entry>
    {
        [EventType.Agree] = Of(VerbalCooperation, 2.5),
        [EventType.Consult] = Of(VerbalCooperation, 2.5,
            ("visit", 4), ("third-party", 1), ("multilateral", 4), ("phone", 1.5)),
        [EventType.Support] = Of(VerbalCooperation, 5),
        [EventType.Concede] = Of(VerbalCooperation, 4.5),
        [EventType.Cooperate] = Of(MaterialCooperation, 9.5),
        [EventType.Aid] = Of(MaterialCooperation, 10),
        [EventType.Retreat] = Of(MaterialCooperation, 6.5,
            ("withdraw", 8), ("release", 6.5), ("disarm", 10), ("ceasefire", 7.5), ("access", 6.5), ("resign", 4.5)),
        [EventType.Request] = Of(VerbalConflict, 0, ("assist", 0.5), ("change", -1), ("yield", -1), ("meet", 0)),
        // The manual prints 3; all its modes are negative, so the minus sign was lost.
        [EventType.Accuse] = Of(VerbalConflict, -3, ("disapprove", -2), ("investigate", -3.5), ("allege", -3.5)),
        [EventType.Reject] = Of(VerbalConflict, -2, ("assist", -1.5), ("change", -2), ("yield", -2), ("meet", -2)),
        [EventType.Threaten] = Of(VerbalConflict, -3.5, ("restrict", -3), ("arrest", -3.5), ("relations", -3.5),
            ("expel", -3.5), ("territory", -4), ("violence", -3.5)),
        // The manual scores every mode of PROTEST but vandalize, which takes the type's own value.
        [EventType.Protest] = Of(MaterialConflict, -5, ("demo", -5), ("riot", -7), ("strike", -5), ("hunger", -4.5),
            ("boycott", -4.5), ("obstruct", -4.5), ("vandalize", -5)),
        // Section 3.13 says material conflict; table 7.2 disagrees. The section decides, as in PLV.
        [EventType.Sanction] = Of(MaterialConflict, -6,
            ("convict", -6), ("expel", -5.5), ("withdraw", -6), ("discontinue", -6)),
        [EventType.Mobilize] = Of(MaterialConflict, -5.5,
            ("troops", -6.5), ("weapons", -6.5), ("police", -5.5), ("militia", -6)),
        [EventType.Coerce] = Of(MaterialConflict, -7, ("seize", -7), ("restrict", -7), ("censor", -6.5),
            ("curfew", -6.5), ("martial-law", -7.5), ("arrest", -7), ("deport", -7), ("withhold", -7),
            ("misinformation", -6.5), ("cyber", -7)),
        [EventType.Assault] = Of(MaterialConflict, -9, ("abduct", -8.5), ("beat", -7.5), ("torture", -8.5),
            ("sexual", -8.5), ("targeted", -9.5), ("destroy", -8.5), ("primitive", -8), ("firearms", -9),
            ("explosives", -9), ("suicide-attack", -9.5), ("aerial", -9.5), ("drone", -9.5),
            ("heavy-weapons", -9.5), ("crowd-control", -7.5), ("unconventional", -10)),
    }.ToFrozenDictionary();

    /// <summary>The 37 contexts.</summary>
    public static FrozenSet<string> Contexts { get; } = new[]
    {
        "military", "intelligence", "executive", "legislative", "election", "political_institutions",
        "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms",
        "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
        "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource",
        "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
        "illegal_drugs", "trafficking",
    }.ToFrozenSet();

    /// <summary>PLOVER's sector codes for actors.</summary>
    public static FrozenSet<string> Sectors { get; } = new[]
    {
        "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "REB", "PRM", "UAF", "UNK", "OPP", "CVL", "ELI", "CRM",
        "BUS", "LAB", "AGR", "EDU", "JRN", "MED", "REF", "REL", "SOC", "PRE", "IGO", "UNO", "EUR", "NGO", "ISM",
        "IMG", "MNC",
    }.ToFrozenSet();

    /// <summary>Verbal or material, cooperation or conflict.</summary>
    public static string Quad(EventType type) => Table[type].Quad;

    /// <summary>The modes of a type; empty for types without.</summary>
    public static IReadOnlyCollection<string> Modes(EventType type) => Table[type].Modes.Keys;

    /// <summary>Whether the type knows the mode; null, for none, is always allowed.</summary>
    public static bool IsMode(EventType type, string? mode) => mode is null || Table[type].Modes.ContainsKey(mode);

    /// <summary>Conflict-cooperation value from -10 to +10, of the mode where there is one, else of the type.</summary>
    /// <exception cref="ArgumentException">The type has no such mode.</exception>
    public static double Intensity(EventType type, string? mode = null)
    {
        var entry = Table[type];
        return mode is null ? entry.Intensity
            : entry.Modes.TryGetValue(mode, out var value) ? value
            : throw new ArgumentException($"{Name(type)} has no mode '{mode}'.", nameof(mode));
    }

    /// <summary>The type's name as PLOVER writes it, in capitals.</summary>
    public static string Name(EventType type) => Names[(int)type];

    /// <summary>The type of that name, in capitals; false where there is none.</summary>
    public static bool TryParse(string name, out EventType type)
    {
        var index = Array.IndexOf(Names, name);
        type = (EventType)Math.Max(index, 0);
        return index >= 0;
    }

    private static readonly string[] Names =
        [.. Enum.GetNames<EventType>().Select(name => name.ToUpperInvariant())];

    private static Entry Of(string quad, double intensity, params (string Mode, double Intensity)[] modes) =>
        new(quad, intensity, modes.ToFrozenDictionary(m => m.Mode, m => m.Intensity));
}
