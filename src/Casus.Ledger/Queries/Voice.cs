namespace Casus.Ledger.Queries;

/// <summary>Whose statement an event is.</summary>
public enum Voice
{
    /// <summary>The outlet's own: it stands in no attribution.</summary>
    Own,

    /// <summary>Somebody else's, whom the outlet cites.</summary>
    Attributed,
}
