using Casus.Coding.Lexicon;
using Casus.Language;

namespace Casus.Coding.Events;

/// <summary>Reads the events of a sentence off its tree: the lexicon's predicates, then what operators make of them.</summary>
internal sealed class SentenceReader
{
    private readonly ReadingFinder _finder;
    private readonly Composer _composer;

    /// <param name="codebook">The knowledge to read by.</param>
    /// <param name="isActor">Whether the phrase headed by a token names a person, group, organisation or state.</param>
    public SentenceReader(Codebook codebook, Func<Sentence, int, bool> isActor)
    {
        var participants = new ParticipantFinder(isActor);
        _finder = new ReadingFinder(codebook.Events, codebook.LightVerbs, participants);
        _composer = new Composer(codebook.Operators, codebook.Composition, participants);
    }

    /// <summary>The events told, in order.</summary>
    public IReadOnlyList<EventReading> Read(Sentence sentence) => _composer.Compose(sentence, _finder.Find(sentence));
}
