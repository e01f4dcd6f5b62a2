using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>A name of the knowledge in a sentence: tokens <c>[First, End)</c> and what they may stand for.</summary>
internal sealed record NameMatch(int First, int End, IReadOnlyList<NameSense> Senses)
{
    /// <summary>Its head: the first token that depends on one outside.</summary>
    public int Head(Sentence sentence)
    {
        for (var i = First; i < End; i++)
        {
            if (sentence[i].Head < First || sentence[i].Head >= End)
            {
                return i;
            }
        }

        return First;
    }
}
