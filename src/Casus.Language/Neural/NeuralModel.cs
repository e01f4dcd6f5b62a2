using Casus.Language.Models;
using Casus.Language.Names;

namespace Casus.Language.Neural;

/// <summary>
/// The default tier: one network for tags, trees and names. Two bidirectional recurrent layers over word features;
/// biaffine arcs and relations (Dozat and Manning 2017). Immutable and safe for parallel use.
/// </summary>
internal sealed class NeuralModel : ISentenceModel
{
    // Enough rows to keep the recurrence busy, few enough to stay in cache.
    private const int RowsAtOnce = 1024;

    private readonly Weights _weights;
    private readonly PackedMatrix _input1, _forward1, _backward1, _input2, _forward2, _backward2, _view, _relation;
    private readonly WordVectors _vectors;
    private readonly Labels _labels;
    private readonly FeatureTables _features;
    private readonly SecondOpinion? _opinion;

    /// <summary>A network over its weights, vectors and labels, with or without a second opinion.</summary>
    public NeuralModel(Weights weights, WordVectors vectors, Labels labels, FeatureTables features, SecondOpinion? opinion = null)
    {
        const int Hidden = NetworkShape.Hidden, Gates = NetworkShape.Gates, Both = NetworkShape.Both;
        (_weights, _vectors, _labels, _features, _opinion) = (weights, vectors, labels, features, opinion);
        _input1 = new PackedMatrix(weights.Input1, NetworkShape.Input, 2 * Gates);
        _forward1 = new PackedMatrix(weights.Forward1, Hidden, Gates);
        _backward1 = new PackedMatrix(weights.Backward1, Hidden, Gates);
        _input2 = new PackedMatrix(weights.Input2, Both, 2 * Gates);
        _forward2 = new PackedMatrix(weights.Forward2, Hidden, Gates);
        _backward2 = new PackedMatrix(weights.Backward2, Hidden, Gates);
        _view = new PackedMatrix(weights.View, Both, NetworkShape.Views);
        _relation = new PackedMatrix(weights.Relation, NetworkShape.Relation, labels.Relations.Length * NetworkShape.Relation);
    }

    /// <summary>Loads the network, which asks for a second opinion where it is given the fast tier's model.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or of the wrong size.</exception>
    public static NeuralModel Load(ModelFile file, ModelFile? linear = null)
    {
        var words = file.Strings("words");
        var labels = new Labels(file.Strings("xpos"), file.Strings("feats"), file.Strings("relations"));
        var weights = new Weights(words.Length, labels.Count, labels.Relations.Length);
        foreach (var (name, values, _) in weights.All())
        {
            var stored = file.Floats(name);
            if (stored.Length != values.Length)
            {
                throw new InvalidDataException($"The model's '{name}' has {stored.Length} numbers, not {values.Length}.");
            }

            stored.CopyTo(values, 0);
        }

        var vectors = WordVectors.Load(file);
        var opinion = linear is null ? null : SecondOpinion.Load(linear, labels);
        return new NeuralModel(weights, vectors, labels, new FeatureTables(words, vectors.Words), opinion);
    }

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<SentenceDraft> sentences)
    {
        // Sentences of like length run together; the order does not change what each gets.
        var order = Enumerable.Range(0, sentences.Count)
            .Where(i => sentences[i].Count > 0)
            .OrderBy(i => sentences[i].Count).ThenBy(i => i).ToArray();
        for (var first = 0; first < order.Length;)
        {
            var (end, rows) = (first, 0);
            while (end < order.Length && (end == first || rows + sentences[order[end]].Count <= RowsAtOnce))
            {
                rows += sentences[order[end++]].Count;
            }

            Annotate(order[first..end].Select(i => sentences[i]).ToArray(), rows);
            first = end;
        }
    }

    private void Annotate(SentenceDraft[] sentences, int rows)
    {
        var batch = new Batch(sentences.Select(s => s.Count).ToArray());
        using var input = new Rented(rows * NetworkShape.Input);
        using var gates = new Rented(rows * 2 * NetworkShape.Gates);
        using var states = new Rented(rows * NetworkShape.Both);
        using var above = new Rented(rows * NetworkShape.Both);
        var row = 0;
        foreach (var sentence in sentences)
        {
            foreach (var form in sentence.Forms)
            {
                Layers.Embed(_weights, _vectors, _features.Of(form), input.Span.Slice(row++ * NetworkShape.Input, NetworkShape.Input));
            }
        }

        Layers.Affine(input.Span, _input1, _weights.Bias1, gates.Span, rows);
        Lstm.Run(batch, false, gates.Span, _forward1, states.Span, null);
        Lstm.Run(batch, true, gates.Span, _backward1, states.Span, null);
        Layers.Affine(states.Span, _input2, _weights.Bias2, gates.Span, rows);
        Lstm.Run(batch, false, gates.Span, _forward2, above.Span, null);
        Lstm.Run(batch, true, gates.Span, _backward2, above.Span, null);
        Tags(sentences, batch, above.Span);
        Trees(sentences, batch, above.Span);
    }

    private void Tags(SentenceDraft[] sentences, Batch batch, ReadOnlySpan<float> states)
    {
        var width = _weights.Tags;
        using var scores = new Rented(batch.Rows * width);
        Layers.Affine(states, _weights.Tag, _weights.TagBias, scores.Span, batch.Rows, NetworkShape.Both);
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            var own = scores.Span.Slice(batch.Offsets[s] * width, sentence.Count * width);
            if (_opinion is not null)
            {
                _opinion.Decide(sentence, own, width);
                continue;
            }

            for (var i = 0; i < sentence.Count; i++)
            {
                var row = own.Slice(i * width, width);
                sentence.Upos[i] = (Upos)Best(row[..Labels.UposCount]);
                sentence.Xpos[i] = _labels.Xpos[Best(row.Slice(Labels.XposStart, _labels.Xpos.Length))];
                sentence.Feats[i] = _labels.Feats[Best(row.Slice(_labels.FeatsStart, _labels.Feats.Length))];
            }

            NameDecoder.Decode(own[_labels.NameStart..], width, sentence.Count, sentence.Names);
        }
    }

    private void Trees(SentenceDraft[] sentences, Batch batch, ReadOnlySpan<float> states)
    {
        const int Arc = NetworkShape.Arc, Relation = NetworkShape.Relation, Views = NetworkShape.Views;
        var rows = batch.Rows;
        using var views = new Rented(rows * Views);
        Layers.Affine(states, _view, _weights.ViewBias, views.Span, rows);
        Layers.Activate(views.Span, rows);
        using var dependents = new Rented(rows * Arc);
        using var projected = new Rented(rows * Arc);
        Slice(views.Span, rows, Arc, Arc, dependents.Span);
        projected.Span.Clear();
        Gemm.Add(dependents.Span, _weights.Arc, projected.Span, rows, Arc, Arc);
        for (var s = 0; s < sentences.Length; s++)
        {
            Heads(sentences[s], views.Span[(batch.Offsets[s] * Views)..], projected.Span[(batch.Offsets[s] * Arc)..]);
        }

        var count = _labels.Relations.Length;
        using var relationViews = new Rented(rows * Relation);
        using var relations = new Rented(rows * count * Relation);
        Slice(views.Span, rows, (2 * Arc) + Relation, Relation, relationViews.Span);
        relations.Span.Clear();
        Gemm.Add(relationViews.Span, _relation, relations.Span, rows);
        Span<float> scores = stackalloc float[count];
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var i = 0; i < sentences[s].Count; i++)
            {
                var row = batch.Offsets[s] + i;
                var head = sentences[s].Heads[i];
                var view = head < 0
                    ? _weights.Root.AsSpan(Arc)
                    : views.Span.Slice(((batch.Offsets[s] + head) * Views) + (2 * Arc), Relation);
                Layers.RelationScores(relations.Span[(row * count * Relation)..], view, scores);
                sentences[s].Deprels[i] = Label(scores, head);
            }
        }
    }

    private void Heads(SentenceDraft sentence, ReadOnlySpan<float> views, ReadOnlySpan<float> projected)
    {
        const int Arc = NetworkShape.Arc;
        var width = NetworkShape.Padded(sentence.Count + 1);
        using var heads = new Rented(Arc * width);
        using var scores = new Rented(sentence.Count * width);
        heads.Span.Clear();
        scores.Span.Clear();
        for (var k = 0; k < Arc; k++)
        {
            heads.Span[k * width] = _weights.Root[k];
            for (var h = 0; h < sentence.Count; h++)
            {
                heads.Span[(k * width) + h + 1] = views[(h * NetworkShape.Views) + k];
            }
        }

        Gemm.Add(projected, heads.Span, scores.Span, sentence.Count, Arc, width);
        TreeDecoder.Decode(scores.Span, width, sentence.Count, sentence.Heads);
    }

    // "root" belongs to the root alone.
    private string Label(ReadOnlySpan<float> scores, int head)
    {
        if (head < 0)
        {
            return "root";
        }

        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if ((best < 0 || scores[i] > scores[best]) && _labels.Relations[i] != "root")
            {
                best = i;
            }
        }

        return _labels.Relations[best];
    }

    private static int Best(ReadOnlySpan<float> scores) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores);

    private static void Slice(ReadOnlySpan<float> views, int rows, int start, int width, Span<float> target)
    {
        for (var row = 0; row < rows; row++)
        {
            views.Slice((row * NetworkShape.Views) + start, width).CopyTo(target[(row * width)..]);
        }
    }
}
