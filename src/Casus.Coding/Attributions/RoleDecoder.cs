using System.Runtime.CompilerServices;

namespace Casus.Coding.Attributions;

/// <summary>The best sequence of role labels around an anchor (Viterbi 1967).</summary>
internal static class RoleDecoder
{
    private const int Labels = AttributionWeights.Labels, Stride = AttributionWeights.PaddedLabels;

    /// <summary>Whether a label may stand on a token: the anchor is part of its cue.</summary>
    public static bool Allowed(int token, int anchor, int label) => token != anchor || RoleLabel.Is(label, RoleLabel.Cue);

    /// <summary>Labels of all tokens.</summary>
    /// <param name="scores">Scores of the labels, one padded row a token.</param>
    /// <param name="transition">From label to label; the last row is the start.</param>
    /// <param name="count">Number of tokens.</param>
    /// <param name="anchor">The anchor.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte[] Decode(ReadOnlySpan<float> scores, ReadOnlySpan<float> transition, int count, int anchor)
    {
        Span<float> best = stackalloc float[Labels];
        Span<float> next = stackalloc float[Labels];
        var from = new byte[count * Labels];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var (top, argument) = (float.NegativeInfinity, 0);
                if (i == 0)
                {
                    top = RoleLabel.Follows(RoleLabel.None, label) ? transition[(Labels * Labels) + label] : top;
                }
                else
                {
                    for (var before = 0; before < Labels; before++)
                    {
                        var score = RoleLabel.Follows(before, label) ? best[before] + transition[(before * Labels) + label] : float.NegativeInfinity;
                        if (score > top)
                        {
                            (top, argument) = (score, before);
                        }
                    }
                }

                next[label] = Allowed(i, anchor, label) ? top + scores[(i * Stride) + label] : float.NegativeInfinity;
                from[(i * Labels) + label] = (byte)argument;
            }

            next.CopyTo(best);
        }

        var labels = new byte[count];
        var last = 0;
        for (var label = 1; label < Labels; label++)
        {
            last = best[label] > best[last] ? label : last;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[(i * Labels) + last];
        }

        return labels;
    }
}
