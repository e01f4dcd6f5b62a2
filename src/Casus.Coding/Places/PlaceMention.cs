using Casus.Language;

namespace Casus.Coding.Places;

/// <summary>The name of a place: tokens <c>[First, End)</c> of a sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Sites">The places it may name; none where only the model takes it for a place.</param>
internal sealed record PlaceMention(int First, int End, IReadOnlyList<Site> Sites)
{
    /// <summary>The token of the name that the rest of the sentence holds on to.</summary>
    public int Head(Sentence sentence)
    {
        for (var token = First; token < End; token++)
        {
            if (sentence[token].Head < First || sentence[token].Head >= End)
            {
                return token;
            }
        }

        return End - 1;
    }
}
