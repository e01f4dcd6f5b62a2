using Casus.Language.Names;

namespace Casus.Language.Neural;

/// <summary>The labels the network chooses from; tags of all kinds share one output layer, one after the other.</summary>
internal sealed class Labels(string[] xpos, string[] feats, string[] relations)
{
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
    public int Count => NameStart + NameLabels.Count;
}
