namespace Casus.Language.Neural;

/// <summary>The labels the network chooses from; tags of all kinds share one output layer, one after the other.</summary>
internal sealed class Labels(string[] xpos, string[] feats, string[] relations)
{
    /// <summary>Name labels: outside, then begin and inside of each kind, in the order of <see cref="NameKind"/>.</summary>
    public const int NameCount = 7;

    /// <summary>The name labels of a sentence: 0 outside, odd begin, even inside of the kind before.</summary>
    public static byte[] Of(IEnumerable<Name> names, int count)
    {
        var labels = new byte[count];
        foreach (var name in names)
        {
            Array.Fill(labels, (byte)((2 * (int)name.Kind) + 2), name.First, name.End - name.First);
            labels[name.First]--;
        }

        return labels;
    }

    /// <summary>Number of universal tags.</summary>
    public static int UposCount { get; } = Enum.GetValues<Upos>().Length;

    /// <summary>Penn Treebank tags.</summary>
    public string[] Xpos { get; } = xpos;

    /// <summary>Feature strings.</summary>
    public string[] Feats { get; } = feats;

    /// <summary>Relations with subtypes.</summary>
    public string[] Relations { get; } = relations;

    /// <summary>First output of the Penn tags.</summary>
    public static int XposStart => UposCount;

    /// <summary>First output of the feature strings.</summary>
    public int FeatsStart => XposStart + Xpos.Length;

    /// <summary>First output of the name labels.</summary>
    public int NameStart => FeatsStart + Feats.Length;

    /// <summary>Number of outputs.</summary>
    public int Count => NameStart + NameCount;
}
