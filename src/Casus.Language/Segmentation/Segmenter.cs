using Casus.Language.Models;

namespace Casus.Language.Segmentation;

/// <summary>
/// Cuts text into sentences and these into words as in Universal Dependencies. Whether a word starts between two
/// characters, and a sentence at a word, is each a linear decision over what stands around. Immutable and safe for
/// parallel use.
/// </summary>
internal sealed class Segmenter(LinearClassifier word, LinearClassifier sentence, Lexicon lexicon)
{
    /// <summary>Loads the segmenter.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or malformed.</exception>
    public static Segmenter Load(ModelFile file) => new(
        LinearClassifier.Load(file, "word"), LinearClassifier.Load(file, "sentence"), Lexicon.Load(file));

    /// <summary>The sentences in <c>text[start..end]</c>; offsets count from the beginning of the text.</summary>
    public List<SentenceDraft> Segment(string text, int start, int end) =>
        BoundaryWalk.Run(text, start, end, lexicon, new Judge(word, sentence));

    private readonly struct Judge(LinearClassifier word, LinearClassifier sentence) : IBoundaryJudge
    {
        public bool StartsWord(int at, ReadOnlySpan<uint> features) => word.Says(features);

        public bool StartsSentence(int at, ReadOnlySpan<uint> features, bool regular) => sentence.Says(features);
    }
}
