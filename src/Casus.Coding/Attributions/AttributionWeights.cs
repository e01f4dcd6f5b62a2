namespace Casus.Coding.Attributions;

/// <summary>The numbers of the attribution network, and their gradients or averages in the same layout.</summary>
internal sealed class AttributionWeights
{
    /// <summary>Width of a word vector.</summary>
    public const int Vector = 100;

    /// <summary>Fixed vectors seen at a token: its own and its head's.</summary>
    public const int Vectors = 2 * Vector;

    /// <summary>Number of role labels.</summary>
    public const int Labels = 7;

    /// <summary>Labels, padded to the width of a register.</summary>
    public const int PaddedLabels = 16;

    /// <summary>Zeroes of the right sizes.</summary>
    /// <param name="shape">The widths.</param>
    /// <param name="tokenRows">Number of token features.</param>
    /// <param name="roleRows">Number of features of a token beside an anchor.</param>
    public AttributionWeights(AttributionShape shape, int tokenRows, int roleRows)
    {
        var (input, hidden, anchor, role) = (Shape = shape).Widths;
        var (both, gates) = (shape.Both, shape.Gates);
        (Token, RolePair) = (new float[tokenRows * input], new float[roleRows * role]);
        (Word, InputBias) = (new float[Vectors * input], new float[input]);
        (Input1, Bias1) = (new float[input * 2 * gates], new float[2 * gates]);
        (Forward1, Backward1) = (new float[hidden * gates], new float[hidden * gates]);
        (Input2, Bias2) = (new float[both * 2 * gates], new float[2 * gates]);
        (Forward2, Backward2) = (new float[hidden * gates], new float[hidden * gates]);
        (AnchorView, AnchorBias, AnchorOut) = (new float[both * anchor], new float[anchor], new float[anchor + 1]);
        (RoleToken, RoleBias, RoleAnchor) = (new float[both * role], new float[role], new float[both * role]);
        RoleOut = new float[role * PaddedLabels];
    }

    /// <summary>The widths of its layers.</summary>
    public AttributionShape Shape { get; }

    public float[] Token { get; }

    public float[] Word { get; }

    public float[] InputBias { get; }

    public float[] Input1 { get; }

    public float[] Bias1 { get; }

    public float[] Forward1 { get; }

    public float[] Backward1 { get; }

    public float[] Input2 { get; }

    public float[] Bias2 { get; }

    public float[] Forward2 { get; }

    public float[] Backward2 { get; }

    public float[] AnchorView { get; }

    public float[] AnchorBias { get; }

    /// <summary>Weights of the anchor's view; the last is the bias.</summary>
    public float[] AnchorOut { get; }

    public float[] RoleToken { get; }

    public float[] RoleBias { get; }

    public float[] RoleAnchor { get; }

    public float[] RolePair { get; }

    public float[] RoleOut { get; }

    public float[] RoleOutBias { get; } = new float[PaddedLabels];

    /// <summary>From label to label; the last row is the start.</summary>
    public float[] Transition { get; } = new float[(Labels + 1) * Labels];

    /// <summary>All arrays with their names and, for matrices, their rows (else 1).</summary>
    public IReadOnlyList<(string Name, float[] Values, int Rows)> All() =>
    [
        ("token", Token, Token.Length / Shape.Input), ("word", Word, Vectors), ("input-bias", InputBias, 1),
        ("input1", Input1, Shape.Input), ("bias1", Bias1, 1), ("forward1", Forward1, Shape.Hidden), ("backward1", Backward1, Shape.Hidden),
        ("input2", Input2, Shape.Both), ("bias2", Bias2, 1), ("forward2", Forward2, Shape.Hidden), ("backward2", Backward2, Shape.Hidden),
        ("anchor-view", AnchorView, Shape.Both), ("anchor-bias", AnchorBias, 1), ("anchor-out", AnchorOut, 1),
        ("role-token", RoleToken, Shape.Both), ("role-bias", RoleBias, 1), ("role-anchor", RoleAnchor, Shape.Both),
        ("role-pair", RolePair, RolePair.Length / Shape.Role), ("role-out", RoleOut, Shape.Role), ("role-out-bias", RoleOutBias, 1),
        ("transition", Transition, 1),
    ];
}
