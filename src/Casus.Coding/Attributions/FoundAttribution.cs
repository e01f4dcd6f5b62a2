using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>Who says what, in the words of a document.</summary>
internal sealed record FoundAttribution
{
    /// <summary>Who says it; null where the text names nobody.</summary>
    public Stretch? Source { get; init; }

    /// <summary>The word of the source that its other words depend on: sentence and token.</summary>
    public (int Sentence, int Token) SourceHead { get; init; }

    /// <summary>The words that show it.</summary>
    public required Stretch Cue { get; init; }

    /// <summary>What is said, in order; without source and cue.</summary>
    public required IReadOnlyList<Stretch> Content { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public Manner Manner { get; init; }

    /// <summary>What the source does by it.</summary>
    public Stance Stance { get; init; }

    /// <summary>Index of the attribution whose content this one stands in, or -1.</summary>
    public int Within { get; init; } = -1;

    /// <summary>Length of the content in the document's text.</summary>
    public int Length(Doc doc)
    {
        var length = 0;
        foreach (var stretch in Content)
        {
            length += stretch.End(doc) - stretch.Start(doc);
        }

        return length;
    }

    /// <summary>Whether a token is part of the content.</summary>
    public bool Holds(int sentence, int token)
    {
        foreach (var stretch in Content)
        {
            if (stretch.Holds(sentence, token))
            {
                return true;
            }
        }

        return false;
    }
}
