using Casus.Ledger.Views;

namespace Casus.Web.Painting;

/// <summary>A record's words in the text, in UTF-16 units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Key">Ties all words of a record together on the page, such as <c>e3</c>.</param>
/// <param name="Kind">What the words are to the record.</param>
/// <param name="Standing">How the event stands, for its trigger.</param>
/// <param name="Label">What to write after the words, for the last words of a trigger.</param>
public sealed record Mark(int Start, int End, string Key, MarkKind Kind, EventStanding? Standing = null, string? Label = null)
{
    /// <summary>Whether it covers a stretch.</summary>
    public bool Covers(int start, int end) => Start <= start && end <= End;
}

/// <summary>What marked words are to their record.</summary>
public enum MarkKind
{
    /// <summary>Words that tell of an event.</summary>
    Trigger,

    /// <summary>Who acts, or to whom.</summary>
    Party,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Time,

    /// <summary>Who says so.</summary>
    Source,

    /// <summary>The words that show that somebody says so.</summary>
    Cue,

    /// <summary>What is said.</summary>
    Content,

    /// <summary>The words that tie a cause to its effect.</summary>
    Tie,

    /// <summary>Cause or effect.</summary>
    Side,

    /// <summary>Evidence of a sign.</summary>
    Evidence,
}
