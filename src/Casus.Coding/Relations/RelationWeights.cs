namespace Casus.Coding.Relations;

/// <summary>The numbers of the relation network, and their gradients or averages in the same layout.</summary>
internal sealed class RelationWeights(int classes)
{
    /// <summary>Width of a word vector.</summary>
    public const int Vector = 100;

    /// <summary>Words seen at a token: itself and its head.</summary>
    public const int Words = 2 * Vector;

    /// <summary>Width of a token's state.</summary>
    public const int Hidden = 128;

    /// <summary>Pooled states: the greatest over all tokens, and over those on the way between the two.</summary>
    public const int Pooled = 2 * Hidden;

    /// <summary>Width of the layer over the pooled states.</summary>
    public const int Upper = 96;

    /// <summary>Types times coarse fits.</summary>
    public const int Fits = 16 * 4;

    public int Classes { get; } = classes;

    public float[] Word { get; } = new float[Words * Hidden];

    public float[] Flag { get; } = new float[RelationFlags.Count * Hidden];

    public float[] Bias { get; } = new float[Hidden];

    public float[] UpperWeight { get; } = new float[Pooled * Upper];

    public float[] UpperBias { get; } = new float[Upper];

    public float[] PooledOut { get; } = new float[Pooled * classes];

    public float[] UpperOut { get; } = new float[Upper * classes];

    public float[] OutBias { get; } = new float[classes];

    public float[] FitOut { get; } = new float[Fits * classes];

    public float[] TypeCue { get; } = new float[LexiconCue.Count];

    public float[] ModeCue { get; } = new float[LexiconCue.Count];

    /// <summary>All arrays with the names a model file gives them.</summary>
    public IReadOnlyList<(string Name, float[] Values)> All() =>
    [
        ("word", Word), ("flag", Flag), ("bias", Bias), ("upper", UpperWeight), ("upper-bias", UpperBias),
        ("pooled-out", PooledOut), ("upper-out", UpperOut), ("out-bias", OutBias), ("fit-out", FitOut),
        ("type-cue", TypeCue), ("mode-cue", ModeCue),
    ];
}
