namespace Casus.Language.Neural;

/// <summary>The trained numbers of the network. Matrices are row-major, inputs by outputs.</summary>
internal sealed class Weights
{
    /// <summary>Zeroes of the right sizes.</summary>
    /// <param name="words">Rows of the learned words, unknown one included.</param>
    /// <param name="tags">Number of tags of all kinds together.</param>
    /// <param name="relations">Number of relations.</param>
    public Weights(int words, int tags, int relations)
    {
        (Words, Tags, Relations) = (words, NetworkShape.Padded(tags), relations);
        Word = new float[words * NetworkShape.Word];
        Suffix3 = new float[NetworkShape.Suffix3Rows * NetworkShape.Suffix3];
        Suffix2 = new float[NetworkShape.Suffix2Rows * NetworkShape.Suffix2];
        Prefix3 = new float[NetworkShape.Prefix3Rows * NetworkShape.Prefix3];
        Form = new float[NetworkShape.FormRows * NetworkShape.Form];
        Input1 = new float[NetworkShape.Input * 2 * NetworkShape.Gates];
        Bias1 = new float[2 * NetworkShape.Gates];
        Forward1 = new float[NetworkShape.Hidden * NetworkShape.Gates];
        Backward1 = new float[NetworkShape.Hidden * NetworkShape.Gates];
        Input2 = new float[NetworkShape.Both * 2 * NetworkShape.Gates];
        Bias2 = new float[2 * NetworkShape.Gates];
        Forward2 = new float[NetworkShape.Hidden * NetworkShape.Gates];
        Backward2 = new float[NetworkShape.Hidden * NetworkShape.Gates];
        Tag = new float[NetworkShape.Both * Tags];
        TagBias = new float[Tags];
        View = new float[NetworkShape.Both * NetworkShape.Views];
        ViewBias = new float[NetworkShape.Views];
        Arc = new float[NetworkShape.Arc * NetworkShape.Arc];
        Root = new float[NetworkShape.Arc + NetworkShape.Relation];
        Relation = new float[NetworkShape.Relation * relations * NetworkShape.Relation];
    }

    public int Words { get; }

    public int Tags { get; }

    public int Relations { get; }

    public float[] Word { get; }

    public float[] Suffix3 { get; }

    public float[] Suffix2 { get; }

    public float[] Prefix3 { get; }

    public float[] Form { get; }

    public float[] Input1 { get; }

    public float[] Bias1 { get; }

    public float[] Forward1 { get; }

    public float[] Backward1 { get; }

    public float[] Input2 { get; }

    public float[] Bias2 { get; }

    public float[] Forward2 { get; }

    public float[] Backward2 { get; }

    public float[] Tag { get; }

    public float[] TagBias { get; }

    public float[] View { get; }

    public float[] ViewBias { get; }

    public float[] Arc { get; }

    public float[] Root { get; }

    public float[] Relation { get; }

    /// <summary>All arrays by name, in a fixed order, with the number of rows where they are matrices (else 1).</summary>
    public IReadOnlyList<(string Name, float[] Values, int Rows)> All() =>
    [
        ("word", Word, Words), ("suffix3", Suffix3, NetworkShape.Suffix3Rows), ("suffix2", Suffix2, NetworkShape.Suffix2Rows),
        ("prefix3", Prefix3, NetworkShape.Prefix3Rows), ("form", Form, NetworkShape.FormRows),
        ("input1", Input1, NetworkShape.Input), ("bias1", Bias1, 1),
        ("forward1", Forward1, NetworkShape.Hidden), ("backward1", Backward1, NetworkShape.Hidden),
        ("input2", Input2, NetworkShape.Both), ("bias2", Bias2, 1),
        ("forward2", Forward2, NetworkShape.Hidden), ("backward2", Backward2, NetworkShape.Hidden),
        ("tag", Tag, NetworkShape.Both), ("tag-bias", TagBias, 1), ("view", View, NetworkShape.Both), ("view-bias", ViewBias, 1),
        ("arc", Arc, NetworkShape.Arc), ("root", Root, 1), ("relation", Relation, NetworkShape.Relation),
    ];
}
