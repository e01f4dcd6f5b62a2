using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>A time told by tokens <c>[First, End)</c> of a sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Days">The days meant, or null where the text or the publication day does not tell.</param>
internal sealed record TimeExpression(int First, int End, Days? Days)
{
    /// <summary>The token of the expression that the rest of the sentence holds on to.</summary>
    public required int Head { get; init; }

    /// <summary>The token that the expression says more of, or -1.</summary>
    public required int Governor { get; init; }

    /// <summary>The expression as records write it.</summary>
    public TimeSpanWords ToWords(SourceText source, Sentence sentence)
    {
        var words = source.Words(sentence[First].Start, sentence[End - 1].End);
        return new TimeSpanWords(words.Text, words.Start, words.End, Days?.From, Days?.To);
    }
}
