namespace Casus.Language.Names;

/// <summary>Names as one label a word: 0 outside, odd where a name begins, even inside of one of the kind before.</summary>
internal static class NameLabels
{
    /// <summary>Number of labels: outside, then begin and inside of each kind, in the order of <see cref="NameKind"/>.</summary>
    public const int Count = 7;

    /// <summary>The labels of a sentence's words.</summary>
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
}
