namespace Casus.Ledger.Copies;

/// <summary>Where a text comes from, as far as the evidence goes.</summary>
public enum CopyOutcome
{
    /// <summary>Nothing shows that it repeats another text. Never the outcome of a pair.</summary>
    Original,

    /// <summary>Another's text, word for word, whole or cut.</summary>
    Syndicated,

    /// <summary>Another's text with sentences changed, added or put before it.</summary>
    EditedCopy,

    /// <summary>Another's text, translated by a program.</summary>
    MachineTranslated,

    /// <summary>Another text on the same event, told independently; no copy.</summary>
    SameEvent,

    /// <summary>A copy, but which of the two came first is open.</summary>
    Unknown,
}
