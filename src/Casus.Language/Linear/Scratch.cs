namespace Casus.Language.Linear;

/// <summary>What one sentence needs while it is analysed; one for each thread at work.</summary>
internal sealed class Scratch
{
    /// <summary>The words and their tags.</summary>
    public WordTable Words { get; } = new();

    /// <summary>The words as the parser sees them.</summary>
    public ParserWords ParserWords { get; } = new();

    /// <summary>The tree so far.</summary>
    public ParserState State { get; } = new();
}
