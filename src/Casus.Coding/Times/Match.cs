namespace Casus.Coding.Times;

/// <summary>What the grammar read from some lexeme on.</summary>
/// <param name="End">The lexeme after it.</param>
/// <param name="Meaning">What it says.</param>
internal readonly record struct Match(int End, Meaning Meaning)
{
    /// <summary>Whether it is a time only with a word before it that says so ("in 2014", but "2014 soldiers").</summary>
    public bool IsLeaning { get; init; }

    /// <summary>Whether it names two ends: "June 22 to 24".</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether it may tell how long instead of when ("jailed for five years").</summary>
    public bool IsDuration { get; init; }
}
