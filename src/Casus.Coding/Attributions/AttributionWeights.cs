namespace Casus.Coding.Attributions;

/// <summary>The numbers of the attribution network, and their gradients or averages in the same layout.</summary>
internal sealed class AttributionWeights
{
    /// <summary>Width of a word vector.</summary>
    public const int Vector = 100;

    /// <summary>Fixed vectors seen at a token: its own and its head's.</summary>
    public const int Vectors = 2 * Vector;

    /// <summary>Width of a token's input.</summary>
    public const int Input = 128;

    /// <summary>Width of one direction of a recurrent layer.</summary>
    public const int Hidden = 128;

    /// <summary>Width of both directions.</summary>
    public const int Both = 2 * Hidden;

    /// <summary>Width of the gates of one direction.</summary>
    public const int Gates = 4 * Hidden;

    /// <summary>Width of the view that tells anchors.</summary>
    public const int Anchor = 64;

    /// <summary>Width of the view of a token beside an anchor.</summary>
    public const int Role = 128;

    /// <summary>Number of role labels.</summary>
    public const int Labels = 7;

    /// <summary>Labels, padded to the width of a register.</summary>
    public const int PaddedLabels = 16;

    /// <summary>Zeroes of the right sizes.</summary>
    /// <param name="tokenRows">Number of token features.</param>
    /// <param name="roleRows">Number of features of a token beside an anchor.</param>
    public AttributionWeights(int tokenRows, int roleRows)
    {
        Token = new float[tokenRows * Input];
        RolePair = new float[roleRows * Role];
    }

    public float[] Token { get; }

    public float[] Word { get; } = new float[Vectors * Input];

    public float[] InputBias { get; } = new float[Input];

    public float[] Input1 { get; } = new float[Input * 2 * Gates];

    public float[] Bias1 { get; } = new float[2 * Gates];

    public float[] Forward1 { get; } = new float[Hidden * Gates];

    public float[] Backward1 { get; } = new float[Hidden * Gates];

    public float[] Input2 { get; } = new float[Both * 2 * Gates];

    public float[] Bias2 { get; } = new float[2 * Gates];

    public float[] Forward2 { get; } = new float[Hidden * Gates];

    public float[] Backward2 { get; } = new float[Hidden * Gates];

    public float[] AnchorView { get; } = new float[Both * Anchor];

    public float[] AnchorBias { get; } = new float[Anchor];

    /// <summary>Weights of the anchor's view; the last is the bias.</summary>
    public float[] AnchorOut { get; } = new float[Anchor + 1];

    public float[] RoleToken { get; } = new float[Both * Role];

    public float[] RoleBias { get; } = new float[Role];

    public float[] RoleAnchor { get; } = new float[Both * Role];

    public float[] RolePair { get; }

    public float[] RoleOut { get; } = new float[Role * PaddedLabels];

    public float[] RoleOutBias { get; } = new float[PaddedLabels];

    /// <summary>From label to label; the last row is the start.</summary>
    public float[] Transition { get; } = new float[(Labels + 1) * Labels];

    /// <summary>All arrays with their names and, for matrices, their rows (else 1).</summary>
    public IReadOnlyList<(string Name, float[] Values, int Rows)> All() =>
    [
        ("token", Token, Token.Length / Input), ("word", Word, Vectors), ("input-bias", InputBias, 1),
        ("input1", Input1, Input), ("bias1", Bias1, 1), ("forward1", Forward1, Hidden), ("backward1", Backward1, Hidden),
        ("input2", Input2, Both), ("bias2", Bias2, 1), ("forward2", Forward2, Hidden), ("backward2", Backward2, Hidden),
        ("anchor-view", AnchorView, Both), ("anchor-bias", AnchorBias, 1), ("anchor-out", AnchorOut, 1),
        ("role-token", RoleToken, Both), ("role-bias", RoleBias, 1), ("role-anchor", RoleAnchor, Both),
        ("role-pair", RolePair, RolePair.Length / Role), ("role-out", RoleOut, Role), ("role-out-bias", RoleOutBias, 1),
        ("transition", Transition, 1),
    ];
}
