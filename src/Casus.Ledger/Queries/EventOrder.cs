namespace Casus.Ledger.Queries;

/// <summary>The order in which events are given; equals follow in the order of writing.</summary>
public enum EventOrder
{
    /// <summary>Latest day first, those without a day last.</summary>
    Newest,

    /// <summary>Earliest day first, those without a day last.</summary>
    Oldest,

    /// <summary>Highest confidence first.</summary>
    Surest,

    /// <summary>Most conflictive first.</summary>
    Conflict,

    /// <summary>Most cooperative first.</summary>
    Cooperation,

    /// <summary>As they were written to the ledger, document by document.</summary>
    Written,
}
