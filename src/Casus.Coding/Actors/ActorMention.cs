using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>A phrase that names an actor by its own words, at its place in the document.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Head">Its head.</param>
/// <param name="Identity">Who it names.</param>
internal sealed record ActorMention(Sentence Sentence, int Head, Identity Identity)
{
    /// <summary>Whether its words only imply who it is ("the Kazakh president" for Kazakhstan).</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether it is a subject, which readers think of first.</summary>
    public bool IsSubject => Sentence[Head].BaseDeprel is "nsubj";

    /// <summary>Whether it stands before a token of the document.</summary>
    public bool Precedes(Sentence sentence, int token) =>
        Sentence.Index < sentence.Index || (Sentence.Index == sentence.Index && Head < token);
}
