using Casus.Coding.Attributions;

namespace Casus.Training.Attributions;

/// <summary>The loss of a sequence of role labels under a linear chain (Lafferty et al. 2001), with its gradients.</summary>
internal static class RoleLoss
{
    private const int Labels = AttributionWeights.Labels, Stride = AttributionWeights.PaddedLabels;

    /// <summary>Minus the log chance of the gold labels; writes the gradient of the scores, adds that of the transitions.</summary>
    public static double Of(
        ReadOnlySpan<float> scores, ReadOnlySpan<float> transition, ReadOnlySpan<byte> gold, int anchor, Span<float> dScores, Span<float> dTransition)
    {
        var count = gold.Length;
        var forward = new double[count * Labels];
        var backward = new double[count * Labels];
        Span<double> terms = stackalloc double[Labels];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                double sum;
                if (i == 0)
                {
                    sum = RoleLabel.Follows(RoleLabel.None, label) ? transition[(Labels * Labels) + label] : double.NegativeInfinity;
                }
                else
                {
                    for (var before = 0; before < Labels; before++)
                    {
                        terms[before] = RoleLabel.Follows(before, label)
                            ? forward[((i - 1) * Labels) + before] + transition[(before * Labels) + label]
                            : double.NegativeInfinity;
                    }

                    sum = LogSum(terms);
                }

                forward[(i * Labels) + label] = RoleDecoder.Allowed(i, anchor, label) ? sum + scores[(i * Stride) + label] : double.NegativeInfinity;
            }
        }

        for (var i = count - 2; i >= 0; i--)
        {
            for (var label = 0; label < Labels; label++)
            {
                for (var after = 0; after < Labels; after++)
                {
                    terms[after] = RoleLabel.Follows(label, after) && RoleDecoder.Allowed(i + 1, anchor, after)
                        ? backward[((i + 1) * Labels) + after] + transition[(label * Labels) + after] + scores[((i + 1) * Stride) + after]
                        : double.NegativeInfinity;
                }

                backward[(i * Labels) + label] = LogSum(terms);
            }
        }

        var total = LogSum(forward.AsSpan((count - 1) * Labels, Labels));
        var right = 0.0;
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                dScores[(i * Stride) + label] =
                    (float)Math.Exp(forward[(i * Labels) + label] + backward[(i * Labels) + label] - total) - (gold[i] == label ? 1 : 0);
                if (i > 0)
                {
                    for (var before = 0; before < Labels; before++)
                    {
                        if (RoleLabel.Follows(before, label) && RoleDecoder.Allowed(i, anchor, label))
                        {
                            dTransition[(before * Labels) + label] += (float)Math.Exp(
                                forward[((i - 1) * Labels) + before] + transition[(before * Labels) + label] + scores[(i * Stride) + label]
                                + backward[(i * Labels) + label] - total);
                        }
                    }
                }
                else
                {
                    dTransition[(Labels * Labels) + label] += (float)Math.Exp(forward[label] + backward[label] - total);
                }
            }

            var previous = i == 0 ? Labels : gold[i - 1];
            dTransition[(previous * Labels) + gold[i]] -= 1;
            right += scores[(i * Stride) + gold[i]] + transition[(previous * Labels) + gold[i]];
        }

        return total - right;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var top = double.NegativeInfinity;
        foreach (var term in terms)
        {
            top = Math.Max(top, term);
        }

        if (double.IsNegativeInfinity(top))
        {
            return top;
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - top);
        }

        return top + Math.Log(sum);
    }
}
