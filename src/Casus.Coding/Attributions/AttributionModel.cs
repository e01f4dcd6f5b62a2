using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Casus.Coding.Relations;
using Casus.Language;
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
    private const int Vector = AttributionWeights.Vector;

    private readonly AttributionShape _shape;
    private readonly AttributionWeights _weights;
    private readonly FeatureTable _tokens, _roles;
    private readonly WordVectorTable _vectors;
    private readonly PackedMatrix _word, _input1, _forward1, _backward1, _input2, _forward2, _backward2, _anchorView, _roleToken;

    /// <summary>A network over its weights and tables.</summary>
    public AttributionModel(AttributionWeights weights, FeatureTable tokens, FeatureTable roles, WordVectorTable vectors, float threshold)
    {
        (_weights, _tokens, _roles, _vectors, Threshold) = (weights, tokens, roles, vectors, threshold);
        _shape = weights.Shape;
        var (input, hidden, anchor, role) = _shape.Widths;
        var (both, gates) = (_shape.Both, _shape.Gates);
        _word = new PackedMatrix(weights.Word, AttributionWeights.Vectors, input);
        _input1 = new PackedMatrix(weights.Input1, input, 2 * gates);
        _forward1 = new PackedMatrix(weights.Forward1, hidden, gates);
        _backward1 = new PackedMatrix(weights.Backward1, hidden, gates);
        _input2 = new PackedMatrix(weights.Input2, both, 2 * gates);
        _forward2 = new PackedMatrix(weights.Forward2, hidden, gates);
        _backward2 = new PackedMatrix(weights.Backward2, hidden, gates);
        _anchorView = new PackedMatrix(weights.AnchorView, both, anchor);
        _roleToken = new PackedMatrix(weights.RoleToken, both, role);
    }

    /// <summary>Chance from which a token counts as an anchor.</summary>
    public float Threshold { get; }

    /// <summary>Loads a tier's model, <c>attribution.model</c> or <c>attribution-fast.model</c>, of a model folder.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static AttributionModel Load(string models, WordVectorTable vectors, Tier tier = Tier.Default)
    {
        var path = Path.Join(models, tier == Tier.Fast ? "attribution-fast.model" : "attribution.model");
        var file = ModelFile.Read(path);
        var (tokens, roles) = (FeatureTable.Load(file, "token-keys"), FeatureTable.Load(file, "role-keys"));
        var widths = file.Ints("shape");
        var shape = new AttributionShape(widths[0], widths[1], widths[2], widths[3]);
        var weights = new AttributionWeights(shape, tokens.Count, roles.Count);
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
        file.Add("shape", [_shape.Input, _shape.Hidden, _shape.Anchor, _shape.Role]);
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
        var (_, _, anchor, role) = _shape.Widths;
        var both = _shape.Both;
        using var rentedStates = new Rented(batch.Rows * both);
        using var rentedViews = new Rented(batch.Rows * anchor);
        using var rentedTokens = new Rented(batch.Rows * role);
        Span<float> states = rentedStates.Span, views = rentedViews.Span, tokens = rentedTokens.Span;
        States(passages, batch, states);
        Layers.Affine(states, _anchorView, _weights.AnchorBias, views, batch.Rows);
        Layers.Affine(states, _roleToken, _weights.RoleBias, tokens, batch.Rows);
        var found = new List<RoleReading>[passages.Count];
        for (var p = 0; p < found.Length; p++)
        {
            found[p] = [];
            for (var i = 0; i < batch.Lengths[p]; i++)
            {
                var row = batch.Offsets[p] + i;
                var chance = Chance(views.Slice(row * anchor, anchor));
                if (chance >= Threshold)
                {
                    var own = tokens.Slice(batch.Offsets[p] * role, batch.Lengths[p] * role);
                    found[p].Add(new RoleReading(i, chance, Labels(passages[p], i, own, states.Slice(row * both, both))));
                }
            }
        }

        return found;
    }

    private void States(IReadOnlyList<PassageFeatures> passages, Batch batch, Span<float> states)
    {
        var rows = batch.Rows;
        using var rentedInput = new Rented(rows * _shape.Input);
        using var rentedGates = new Rented(rows * 2 * _shape.Gates);
        using var rentedBelow = new Rented(rows * _shape.Both);
        Span<float> input = rentedInput.Span, gates = rentedGates.Span, below = rentedBelow.Span;
        Inputs(passages, rows, input);
        Layers.Affine(input, _input1, _weights.Bias1, gates, rows);
        Lstm.Run(batch, false, gates, _forward1, below, null);
        Lstm.Run(batch, true, gates, _backward1, below, null);
        Layers.Affine(below, _input2, _weights.Bias2, gates, rows);
        Lstm.Run(batch, false, gates, _forward2, states, null);
        Lstm.Run(batch, true, gates, _backward2, states, null);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Inputs(IReadOnlyList<PassageFeatures> passages, int rows, Span<float> input)
    {
        using var rentedVectors = new Rented(rows * AttributionWeights.Vectors);
        var vectors = rentedVectors.Span;
        Span<ulong> keys = stackalloc ulong[PassageFeatures.Most];
        Span<int> features = stackalloc int[PassageFeatures.Most];
        var first = 0;
        foreach (var passage in passages)
        {
            var count = passage.Passage.Count;
            for (var i = 0; i < count; i++)
            {
                var x = input.Slice((first + i) * _shape.Input, _shape.Input);
                _weights.InputBias.CopyTo(x);
                RowSums.Add(_weights.Token, features[.._tokens.Rows(keys[..passage.Token(i, keys)], features)], x);
                _vectors.Copy(passage.Passage[i], vectors[((first + i) * AttributionWeights.Vectors)..]);
            }

            for (var i = 0; i < count; i++)
            {
                var asHead = vectors.Slice(((first + i) * AttributionWeights.Vectors) + Vector, Vector);
                if (passage.Head(i) >= 0)
                {
                    vectors.Slice((first + passage.Head(i)) * AttributionWeights.Vectors, Vector).CopyTo(asHead);
                }
                else
                {
                    asHead.Clear();
                }
            }

            first += count;
        }

        Gemm.Add(vectors, _word, input, rows);
        AttributionNetwork.Rectify(input);
    }

    private float Chance(Span<float> view)
    {
        AttributionNetwork.Rectify(view);
        var score = TensorPrimitives.Dot(view, _weights.AnchorOut.AsSpan(0, view.Length)) + _weights.AnchorOut[view.Length];
        return 1 / (1 + MathF.Exp(-score));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private byte[] Labels(PassageFeatures passage, int anchor, ReadOnlySpan<float> tokens, ReadOnlySpan<float> state)
    {
        var (count, role) = (passage.Passage.Count, _shape.Role);
        using var rentedHidden = new Rented(count * role);
        using var rentedScores = new Rented(count * AttributionWeights.PaddedLabels);
        Span<float> hidden = rentedHidden.Span, scores = rentedScores.Span, view = stackalloc float[role];
        view.Clear();
        Gemm.Add(state, _weights.RoleAnchor, view, 1, _shape.Both, role);
        var features = new RoleFeatures(passage, anchor);
        Span<ulong> keys = stackalloc ulong[RoleFeatures.Most];
        Span<int> rows = stackalloc int[RoleFeatures.Most];
        for (var i = 0; i < count; i++)
        {
            var h = hidden.Slice(i * role, role);
            TensorPrimitives.Add(tokens.Slice(i * role, role), view, h);
            RowSums.Add(_weights.RolePair, rows[.._roles.Rows(keys[..features.Token(i, keys)], rows)], h);
        }

        AttributionNetwork.Rectify(hidden);
        Layers.Affine(hidden, _weights.RoleOut, _weights.RoleOutBias, scores, count, role);
        return RoleDecoder.Decode(scores, _weights.Transition, count, anchor);
    }
}
