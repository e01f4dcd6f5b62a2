namespace Casus.Coding.Attributions;

/// <summary>An attribution inside one sentence, in tokens.</summary>
/// <param name="Cue">The words that show it.</param>
/// <param name="Source">Head of the phrase that names the source, or -1.</param>
/// <param name="First">First token of the content.</param>
/// <param name="End">One past its last.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="Stance">What the source does by it.</param>
internal sealed record Statement(IReadOnlyList<int> Cue, int Source, int First, int End, Manner Manner, Stance Stance)
{
    /// <summary>Whether the token stands inside the content and is not part of the cue.</summary>
    public bool Holds(int token) => token >= First && token < End && !Cue.Contains(token);

    /// <summary>Number of tokens of the content.</summary>
    public int Length => End - First;
}
