using Casus.Coding;
using Casus.Coding.Events;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Training.Relations;

/// <summary>Analyses the texts of labelled pairs.</summary>
internal sealed class PairPreparation(Analyzer analyzer, Codebook codebook, WordVectorTable vectors, IReadOnlyList<RelationClass> classes)
{
    private readonly RelationFlags _flags = new(codebook);

    /// <summary>The pairs ready for training, in order; a pair whose words cannot be found is left out.</summary>
    public List<TrainingPair> Prepare(IEnumerable<LabelledPair> pairs, float weight) =>
        [.. pairs.Select(p => Prepare(p, weight)).OfType<TrainingPair>()];

    private TrainingPair? Prepare(LabelledPair pair, float weight)
    {
        var doc = analyzer.Analyze(new SourceText(pair.Text), [(0, pair.Text.Length)]);
        if (PairSentence.Of(doc, pair.Actor, pair.Recipient) is not { } found)
        {
            return null;
        }

        var (sentence, actor, recipient) = found;
        var reader = new SentenceReader(codebook, static (s, t) => s[t].Upos is Upos.Noun or Upos.Propn or Upos.Pron);
        var example = new RelationExample(sentence, _flags.OfTokens(sentence), reader.Read(sentence), actor, recipient);
        var words = new float[sentence.Tokens.Length * RelationWeights.Vector];
        var heads = new int[sentence.Tokens.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = sentence[i].Head;
            vectors.Copy(sentence[i], words.AsSpan(i * RelationWeights.Vector, RelationWeights.Vector));
        }

        var right = pair.Class is { } exact
            ? classes.Select(c => c == exact).ToArray()
            : classes.Select(c => c.Plv == pair.Root && c.Type is not null).ToArray();
        return new TrainingPair(example, words, heads, right, weight);
    }
}
