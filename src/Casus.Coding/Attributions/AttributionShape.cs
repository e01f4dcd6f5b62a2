namespace Casus.Coding.Attributions;

/// <summary>The widths of an attribution network, each a multiple of 16; the recurrence's gates fill whole panels.</summary>
/// <param name="Input">Width of a token's input.</param>
/// <param name="Hidden">Width of one direction of a recurrent layer.</param>
/// <param name="Anchor">Width of the view that tells anchors.</param>
/// <param name="Role">Width of the view of a token beside an anchor.</param>
internal sealed record AttributionShape(int Input, int Hidden, int Anchor, int Role)
{
    /// <summary>The default tier's.</summary>
    public static AttributionShape Default { get; } = new(128, 128, 64, 128);

    /// <summary>The fast tier's: a sixth of the work.</summary>
    public static AttributionShape Fast { get; } = new(64, 48, 32, 64);

    /// <summary>Width of both directions.</summary>
    public int Both => 2 * Hidden;

    /// <summary>Width of the gates of one direction.</summary>
    public int Gates => 4 * Hidden;

    /// <summary>All four, as a model file holds them.</summary>
    public (int Input, int Hidden, int Anchor, int Role) Widths => (Input, Hidden, Anchor, Role);
}
