using Casus.Coding.Relations;
using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Coding.Attributions;

/// <summary>A cue's anchor, how surely it is one, and what each token of its passage is to it.</summary>
internal sealed record RoleReading(int Anchor, float Chance, byte[] Labels);

/// <summary>
/// The trained network: two bidirectional recurrent layers over the words of a passage tell which of them anchor a cue;
/// for each anchor, every token is labelled as part of its source, cue or content, by the best sequence of labels.
/// Immutable and safe for parallel use.
/// </summary>
internal sealed class AttributionModel
{
    private const int Input = AttributionWeights.Input, Hidden = AttributionWeights.Hidden, Both = AttributionWeights.Both;
    private const int Gates = AttributionWeights.Gates, Role = AttributionWeights.Role, Anchor = AttributionWeights.Anchor;
    private const int Vector = AttributionWeights.Vector;

    private readonly AttributionWeights _weights;
    private readonly FeatureTable _tokens, _roles;
    private readonly WordVectorTable _vectors;
    private readonly PackedMatrix _word, _input1, _forward1, _backward1, _input2, _forward2, _backward2, _anchorView, _roleToken;

    /// <summary>A network over its weights and tables.</summary>
    public AttributionModel(AttributionWeights weights, FeatureTable tokens, FeatureTable roles, WordVectorTable vectors, float threshold)
    {
        (_weights, _tokens, _roles, _vectors, Threshold) = (weights, tokens, roles, vectors, threshold);
        _word = new PackedMatrix(weights.Word, AttributionWeights.Vectors, Input);
        _input1 = new PackedMatrix(weights.Input1, Input, 2 * Gates);
        _forward1 = new PackedMatrix(weights.Forward1, Hidden, Gates);
        _backward1 = new PackedMatrix(weights.Backward1, Hidden, Gates);
        _input2 = new PackedMatrix(weights.Input2, Both, 2 * Gates);
        _forward2 = new PackedMatrix(weights.Forward2, Hidden, Gates);
        _backward2 = new PackedMatrix(weights.Backward2, Hidden, Gates);
        _anchorView = new PackedMatrix(weights.AnchorView, Both, Anchor);
        _roleToken = new PackedMatrix(weights.RoleToken, Both, Role);
    }

    /// <summary>Chance from which a token counts as an anchor.</summary>
    public float Threshold { get; }

    /// <summary>Loads <c>attribution.model</c> of a model folder.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static AttributionModel Load(string models, WordVectorTable vectors)
    {
        var path = Path.Join(models, "attribution.model");
        var file = ModelFile.Read(path);
        var (tokens, roles) = (FeatureTable.Load(file, "token-keys"), FeatureTable.Load(file, "role-keys"));
        var weights = new AttributionWeights(tokens.Count, roles.Count);
        foreach (var (name, values, _) in weights.All())
        {
            var stored = file.Floats(name);
            if (stored.Length != values.Length)
            {
                throw new InvalidDataException($"model file {path}: '{name}' has {stored.Length} numbers, not {values.Length}");
            }

            stored.CopyTo(values, 0);
        }

        return new AttributionModel(weights, tokens, roles, vectors, file.Floats("threshold")[0]);
    }

    /// <summary>Adds the network to a model file.</summary>
    public void Save(ModelFileWriter file)
    {
        _tokens.Save(file, "token-keys");
        _roles.Save(file, "role-keys");
        file.Add("threshold", [Threshold], 1);
        foreach (var (name, values, rows) in _weights.All())
        {
            if (rows == 1)
            {
                file.Add(name, values, values.Length);
            }
            else
            {
                file.AddScaled(name, values, rows, values.Length / rows);
            }
        }
    }

    /// <summary>The readings of each passage, in order of their anchors; those below the threshold are left out.</summary>
    public List<RoleReading>[] Read(IReadOnlyList<PassageFeatures> passages)
    {
        var batch = new Batch([.. passages.Select(p => p.Passage.Count)]);
        var states = States(passages, batch);
        var views = new float[batch.Rows * Anchor];
        Layers.Affine(states, _anchorView, _weights.AnchorBias, views, batch.Rows);
        var tokens = new float[batch.Rows * Role];
        Layers.Affine(states, _roleToken, _weights.RoleBias, tokens, batch.Rows);
        var found = new List<RoleReading>[passages.Count];
        for (var p = 0; p < found.Length; p++)
        {
            found[p] = [];
            for (var i = 0; i < batch.Lengths[p]; i++)
            {
                var row = batch.Offsets[p] + i;
                var chance = Chance(views.AsSpan(row * Anchor, Anchor));
                if (chance >= Threshold)
                {
                    var labels = Labels(
                        passages[p], i, tokens.AsSpan(batch.Offsets[p] * Role, batch.Lengths[p] * Role), states.AsSpan(row * Both, Both));
                    found[p].Add(new RoleReading(i, chance, labels));
                }
            }
        }

        return found;
    }

    private float[] States(IReadOnlyList<PassageFeatures> passages, Batch batch)
    {
        var rows = batch.Rows;
        var vectors = new float[rows * AttributionWeights.Vectors];
        var input = new float[rows * Input];
        Span<ulong> keys = stackalloc ulong[PassageFeatures.Most];
        Span<int> features = stackalloc int[PassageFeatures.Most];
        var row = 0;
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Passage.Count; i++, row++)
            {
                var x = input.AsSpan(row * Input, Input);
                _weights.InputBias.CopyTo(x);
                var count = _tokens.Rows(keys[..passage.Token(i, keys)], features);
                AttributionNetwork.AddRows(_weights.Token, features[..count], x);
                var vector = vectors.AsSpan(row * AttributionWeights.Vectors, AttributionWeights.Vectors);
                _vectors.Copy(passage.Passage[i], vector[..Vector]);
                if (passage.Head(i) >= 0)
                {
                    _vectors.Copy(passage.Passage[passage.Head(i)], vector[Vector..]);
                }
            }
        }

        Gemm.Add(vectors, _word, input, rows);
        AttributionNetwork.Rectify(input);
        var gates = new float[rows * 2 * Gates];
        Layers.Affine(input, _input1, _weights.Bias1, gates, rows);
        var states = new float[rows * Both];
        Lstm.Run(batch, false, gates, _forward1, states, null);
        Lstm.Run(batch, true, gates, _backward1, states, null);
        Layers.Affine(states, _input2, _weights.Bias2, gates, rows);
        var above = new float[rows * Both];
        Lstm.Run(batch, false, gates, _forward2, above, null);
        Lstm.Run(batch, true, gates, _backward2, above, null);
        return above;
    }

    private float Chance(Span<float> view)
    {
        AttributionNetwork.Rectify(view);
        var score = System.Numerics.Tensors.TensorPrimitives.Dot(view, _weights.AnchorOut.AsSpan(0, Anchor)) + _weights.AnchorOut[Anchor];
        return 1 / (1 + MathF.Exp(-score));
    }

    private byte[] Labels(PassageFeatures passage, int anchor, ReadOnlySpan<float> tokens, ReadOnlySpan<float> state)
    {
        var count = passage.Passage.Count;
        var view = new float[Role];
        Gemm.Add(state, _weights.RoleAnchor, view, 1, Both, Role);
        var hidden = new float[count * Role];
        var features = new RoleFeatures(passage, anchor);
        Span<ulong> keys = stackalloc ulong[RoleFeatures.Most];
        Span<int> rows = stackalloc int[RoleFeatures.Most];
        for (var i = 0; i < count; i++)
        {
            var h = hidden.AsSpan(i * Role, Role);
            System.Numerics.Tensors.TensorPrimitives.Add(tokens.Slice(i * Role, Role), view, h);
            var found = _roles.Rows(keys[..features.Token(i, keys)], rows);
            AttributionNetwork.AddRows(_weights.RolePair, rows[..found], h);
        }

        AttributionNetwork.Rectify(hidden);
        var scores = new float[count * AttributionWeights.PaddedLabels];
        Layers.Affine(hidden, _weights.RoleOut, _weights.RoleOutBias, scores, count, Role);
        return RoleDecoder.Decode(scores, _weights.Transition, count, anchor);
    }
}
