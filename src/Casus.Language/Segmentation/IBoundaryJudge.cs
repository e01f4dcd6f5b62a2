namespace Casus.Language.Segmentation;

/// <summary>Decides where words and sentences start: a model that reads, or gold that teaches.</summary>
internal interface IBoundaryJudge
{
    /// <summary>Whether a word starts at a place inside a chunk of text without space.</summary>
    bool StartsWord(int at, ReadOnlySpan<uint> features);

    /// <summary>Whether the word at a place starts a sentence; <paramref name="regular"/> where print would allow it.</summary>
    bool StartsSentence(int at, ReadOnlySpan<uint> features, bool regular);
}
