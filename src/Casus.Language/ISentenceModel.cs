namespace Casus.Language;

/// <summary>Tags, trees and names for sentences whose words are known. Immutable once loaded and safe for parallel use.</summary>
internal interface ISentenceModel
{
    /// <summary>
    /// Fills tags, features, heads (one root, no cycle), relations and names of <paramref name="sentences"/>,
    /// the sentences of one document in order; none is empty.
    /// </summary>
    void Annotate(IReadOnlyList<SentenceDraft> sentences);
}
