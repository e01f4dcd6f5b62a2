namespace Casus.Language.Conllu;

/// <summary>
/// A sentence of a CoNLL-U file: its words as a <see cref="Sentence"/> with offsets into <see cref="Text"/>,
/// its comments and its multi-word tokens. Empty nodes are left out.
/// </summary>
/// <param name="Text">The <c># text</c>, or the words joined as <c>SpaceAfter</c> says.</param>
/// <param name="Sentence">The words; names are empty.</param>
/// <param name="Comments">Comment lines as read, <c>#</c> included, without <c># text</c> and <c># sent_id</c>.</param>
/// <param name="Ranges">Multi-word tokens, in order.</param>
public sealed record ConlluSentence(
    string Text,
    Sentence Sentence,
    IReadOnlyList<string> Comments,
    IReadOnlyList<MultiwordToken> Ranges)
{
    /// <summary>The <c># sent_id</c>, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Whether white space follows the last word, by its <c>SpaceAfter</c>.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>Whether the sentence opens a paragraph or a document, by its comments.</summary>
    public bool OpensParagraph => Comments.Any(c =>
        c.StartsWith("# newpar", StringComparison.Ordinal) || c.StartsWith("# newdoc", StringComparison.Ordinal));
}

/// <summary>A surface token of several words, <c>[First, End)</c> of its sentence.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Form">As written.</param>
public readonly record struct MultiwordToken(int First, int End, string Form);
