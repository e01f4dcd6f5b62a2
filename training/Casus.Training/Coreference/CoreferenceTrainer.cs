using System.Numerics.Tensors;
using Casus.Language;
using Casus.Language.Coreference;

namespace Casus.Training.Coreference;

/// <summary>
/// Trains the ranking of antecedents by the likelihood of any right one (latent antecedents), with errors weighted as in
/// Durrett and Klein 2013, by AdaGrad.
/// </summary>
internal sealed class CoreferenceTrainer(NounSemantics semantics, int seed)
{
    private const float Rate = 0.1f;
    // A link to nobody's mention costs nothing extra: chains of one are not counted, missed ones are.
    private const float FalseNew = 3.5f;
    private const float WrongLink = 1f;

    // Weights of rare words shrink; without this the model learns its documents by heart.
    private const float Decay = 0.03f;

    // Wider than when resolving: those far off teach what not to take up.
    private const int Near = 60;

    private readonly float[] _weights = new float[CoreferenceModel.Size];
    private readonly float[] _squares = new float[CoreferenceModel.Size];
    private readonly float[] _choices = new float[MentionView.Bases.Length * NounSemantics.Width];
    private readonly float[] _choiceSquares = new float[MentionView.Bases.Length * NounSemantics.Width];
    private readonly float[] _sums = new float[CoreferenceModel.Size];
    private readonly Random _random = new(seed);
    private int _passes;

    /// <summary>The model as it stands.</summary>
    public CoreferenceModel Model => new(_weights, _choices, semantics);

    /// <summary>The mean of the models after each pass but the first, steadier than the last.</summary>
    public CoreferenceModel Mean
    {
        get
        {
            var mean = new float[CoreferenceModel.Size];
            TensorPrimitives.Divide(_sums, Math.Max(1, _passes - 1), mean);
            return new CoreferenceModel(_passes > 1 ? mean : _weights, _choices, semantics);
        }
    }

    /// <summary>One pass over the documents in an order of its own.</summary>
    public void Pass(IReadOnlyList<(MentionView[] Views, int[] Entities)> documents)
    {
        var order = Enumerable.Range(0, documents.Count).ToArray();
        _random.Shuffle(order);
        var features = new PairFeatures();
        var candidates = new List<int>();
        foreach (var d in order)
        {
            // Chains as the model makes them so far, with its errors, as it will meet them.
            var chains = new ChainState(documents[d].Views.Length);
            for (var i = 0; i < documents[d].Views.Length; i++)
            {
                chains.Add(documents[d].Views[i], Step(documents[d].Views, documents[d].Entities, i, features, candidates, chains));
            }
        }

        if (_passes++ > 0)
        {
            TensorPrimitives.Add(_sums, _weights, _sums);
        }
    }

    /// <summary>For each mention found the gold entity of the same tokens; -1 for none.</summary>
    public static int[] Entities(MentionView[] views, GoldCoreference gold)
    {
        var exact = gold.Mentions.GroupBy(m => (m.Sentence, m.First, m.End)).ToDictionary(g => g.Key, g => g.First().Entity);
        return [.. views.Select(v => exact.TryGetValue((v.Mention.Sentence, v.Mention.First, v.Mention.End), out var entity) ? entity : -1)];
    }

    // Returns the antecedent the model chose, or -1.
    private int Step(
        MentionView[] views, int[] entities, int index, PairFeatures features, List<int> candidates, ChainState chains)
    {
        CoreferenceModel.Candidates(views, index, Near, candidates);
        var model = Model;
        var scores = new float[candidates.Count + 1];
        var right = new bool[candidates.Count + 1];
        var any = false;
        for (var c = 0; c < candidates.Count; c++)
        {
            scores[c] = model.Alone(features, views[index], views[candidates[c]].Type) +
                model.Pair(features, views[index], views[candidates[c]], chains);
            right[c] = entities[index] >= 0 && entities[index] == entities[candidates[c]];
            any |= right[c];
        }

        scores[^1] = model.Alone(features, views[index], 0);
        right[^1] = !any;
        var chosen = TensorPrimitives.IndexOfMax<float>(scores);
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] += right[c] ? 0 : c == candidates.Count ? FalseNew : any ? WrongLink : 0;
        }

        var all = new float[scores.Length];
        TensorPrimitives.SoftMax(scores, all);
        var mass = 0f;
        for (var c = 0; c < scores.Length; c++)
        {
            mass += right[c] ? all[c] : 0;
        }

        for (var c = 0; c < scores.Length; c++)
        {
            var step = (right[c] ? all[c] / Math.Max(mass, 1e-6f) : 0) - all[c];
            if (Math.Abs(step) < 1e-3)
            {
                continue;
            }

            features.Alone(views[index], c == candidates.Count ? 0 : views[candidates[c]].Type);
            Move(features.Hashes, step);
            if (c < candidates.Count)
            {
                features.Pair(views[index], views[candidates[c]], chains);
                Move(features.Hashes, step);
                Choose(views[index], views[candidates[c]], step);
            }
        }

        return chosen == candidates.Count ? -1 : candidates[chosen];
    }

    private void Move(ReadOnlySpan<uint> hashes, float step)
    {
        foreach (var hash in hashes)
        {
            var w = hash & (CoreferenceModel.Size - 1);
            var gradient = step - (Decay * _weights[w]);
            _squares[w] += gradient * gradient;
            _weights[w] += Rate * gradient / (0.1f + MathF.Sqrt(_squares[w]));
        }
    }

    private void Choose(MentionView mention, MentionView antecedent, float step)
    {
        if (mention.Type is < 10 or >= 40)
        {
            return;
        }

        var offset = (int)(mention.Type - 10) * NounSemantics.Width;
        var vector = antecedent.Vector;
        for (var k = 0; k < vector.Length; k++)
        {
            var gradient = step * vector[k];
            _choiceSquares[offset + k] += gradient * gradient;
            _choices[offset + k] += Rate * gradient / (0.1f + MathF.Sqrt(_choiceSquares[offset + k]));
        }
    }
}
