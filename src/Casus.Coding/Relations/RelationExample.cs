using Casus.Coding.Events;
using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>A pair in its sentence as the relation network takes it.</summary>
internal sealed class RelationExample
{
    /// <summary>Prepares a pair.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="parties">Who does what its verbs tell.</param>
    /// <param name="tokenFlags">What <see cref="RelationFlags.OfTokens"/> gives for it.</param>
    /// <param name="readings">The lexicon's readings of the sentence.</param>
    /// <param name="actor">Who.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="path">The way between the two.</param>
    /// <param name="told">The reading asked about, if any; the others then speak of something else.</param>
    public RelationExample(
        Sentence sentence, VerbParties parties, FlagLists tokenFlags, IReadOnlyList<EventReading> readings,
        PairMention actor, PairMention recipient, TreePath path, EventReading? told = null)
    {
        Sentence = sentence;
        TokenFlags = tokenFlags;
        Path = path;
        var cues = new LexiconCue[readings.Count];
        for (var i = 0; i < cues.Length; i++)
        {
            var fit = told is null || readings[i].Head == told.Head ? ReadingFit.Of(sentence, readings[i], actor, recipient) : ReadingFit.OfOthers;
            cues[i] = LexiconCue.Of(readings[i], fit);
        }

        Cues = cues;
        PairFlags = RelationFlags.OfPair(sentence, parties, actor, recipient, path, readings, cues);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Flags of each token whatever the pair.</summary>
    public FlagLists TokenFlags { get; }

    /// <summary>Flags of each token for this pair.</summary>
    public FlagLists PairFlags { get; }

    /// <summary>The way between the two.</summary>
    public TreePath Path { get; }

    /// <summary>What the lexicon's readings say for a type.</summary>
    public LexiconCue[] Cues { get; }
}

/// <summary>A reading of the lexicon as a voice for its type.</summary>
/// <param name="Type">The type it speaks for.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Coarse">How it lies to the pair, roughly.</param>
/// <param name="Feature">How it lies to the pair and what it rests on: a number below <see cref="Count"/>.</param>
internal readonly record struct LexiconCue(EventType Type, string? Mode, CoarseFit Coarse, int Feature)
{
    /// <summary>Number of different features.</summary>
    public const int Count = ReadingFit.Count * 3 * 2 * 2;

    /// <summary>The voice of a reading.</summary>
    public static LexiconCue Of(EventReading reading, ReadingFit fit)
    {
        var kind = (int)reading.Predicate.Kind;
        var composed = reading.Operators.Count > 0 ? 1 : 0;
        var specific = reading.Predicate.Specificity >= 3 ? 1 : 0;
        return new LexiconCue(reading.Type, reading.Mode, fit.Coarse, (((fit.Index * 3 + kind) * 2) + composed) * 2 + specific);
    }
}
