using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>Words of a document, perhaps over several sentences.</summary>
/// <param name="Sentence">Index of the first sentence.</param>
/// <param name="First">First token, in that sentence.</param>
/// <param name="LastSentence">Index of the last sentence.</param>
/// <param name="Last">Last token, in that sentence.</param>
internal readonly record struct Stretch(int Sentence, int First, int LastSentence, int Last)
{
    /// <summary>Whether a token is one of the words.</summary>
    public bool Holds(int sentence, int token) =>
        (sentence > Sentence || (sentence == Sentence && token >= First)) &&
        (sentence < LastSentence || (sentence == LastSentence && token <= Last));

    /// <summary>First UTF-16 index in the document's text.</summary>
    public int Start(Doc doc) => doc.Sentences[Sentence][First].Start;

    /// <summary>One past the last UTF-16 index in the document's text.</summary>
    public int End(Doc doc) => doc.Sentences[LastSentence][Last].End;

    /// <summary>The words as a record has them.</summary>
    public Words Words(Doc doc) => doc.Source.Words(Start(doc), End(doc));
}
