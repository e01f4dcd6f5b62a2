using Casus.Coding.Actors;
using Casus.Coding.Attributions;
using Casus.Coding.Causes;
using Casus.Coding.Contexts;
using Casus.Coding.Facts;
using Casus.Coding.Forecasts;
using Casus.Coding.Lexicon;
using Casus.Coding.Places;
using Casus.Coding.Times;

namespace Casus.Coding;

/// <summary>All knowledge the coder works by, as the files of <c>knowledge/</c> state it. Immutable.</summary>
internal sealed record Codebook(
    EventLexicon Events,
    LightVerbs LightVerbs,
    Composition Composition,
    Operators Operators,
    EmbeddingWords Embedding,
    LikelihoodWords Likelihoods,
    ForecastWords Forecasts,
    Cues Cues,
    CauseFinder Causes,
    ContextFinder Contexts,
    ActorIndex Actors,
    TimeFinder Times,
    PlaceFinder Places)
{
    /// <summary>Loads a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A file is missing, or holds a line that makes no sense.</exception>
    public static Codebook Load(string knowledge)
    {
        var composition = Composition.Load(knowledge);
        return new Codebook(
            EventLexicon.Load(knowledge),
            LightVerbs.Load(knowledge),
            composition,
            Operators.Load(knowledge, composition),
            EmbeddingWords.Load(knowledge),
            LikelihoodWords.Load(knowledge),
            ForecastWords.Load(knowledge),
            Cues.Load(knowledge),
            CauseFinder.Load(knowledge),
            ContextFinder.Load(knowledge),
            ActorIndex.Load(knowledge),
            TimeFinder.Load(knowledge),
            PlaceFinder.Load(knowledge));
    }
}
