using System.Numerics.Tensors;
using Casus.Language.Linear;
using Casus.Language.Neural;

namespace Casus.Training.Linear;

/// <summary>Groups words by the direction of their vectors: k-means, first all words, then inside each group.</summary>
internal static class ClusterBuilder
{
    private const int Width = NetworkShape.Vector;
    private const int Rounds = 12;

    /// <summary>Clusters of the words.</summary>
    public static WordClusters Build(string[] words, float[] vectors)
    {
        var random = new Random(11);
        var unit = (float[])vectors.Clone();
        for (var i = 0; i < words.Length; i++)
        {
            var vector = unit.AsSpan(i * Width, Width);
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector) + 1e-9f, vector);
        }

        // The leading one keeps numbers above 0 at every grain.
        var paths = new int[words.Length];
        Array.Fill(paths, 1);
        Split(unit, [.. Enumerable.Range(0, words.Length)], WordClusters.Coarsest, paths, random);
        for (var level = 0; level < 2; level++)
        {
            foreach (var group in Enumerable.Range(0, words.Length).GroupBy(i => paths[i]).ToArray())
            {
                Split(unit, [.. group], 1 << WordClusters.StepBits, paths, random);
            }
        }

        return new WordClusters(
            [.. words.Select(w => WordClusters.Key(FeatureHash.Of(w)))], [.. paths.Select(p => checked((short)p))]);
    }

    // Appends a step of k groups to the path of each member.
    private static void Split(float[] vectors, int[] members, int k, int[] paths, Random random)
    {
        var centres = new float[k * Width];
        for (var c = 0; c < k; c++)
        {
            vectors.AsSpan(members[random.Next(members.Length)] * Width, Width).CopyTo(centres.AsSpan(c * Width));
        }

        var nearest = new int[members.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < members.Length; i++)
            {
                nearest[i] = Nearest(vectors.AsSpan(members[i] * Width, Width), centres, k);
            }

            Array.Clear(centres);
            for (var i = 0; i < members.Length; i++)
            {
                var centre = centres.AsSpan(nearest[i] * Width, Width);
                TensorPrimitives.Add(centre, vectors.AsSpan(members[i] * Width, Width), centre);
            }

            for (var c = 0; c < k; c++)
            {
                var centre = centres.AsSpan(c * Width, Width);
                TensorPrimitives.Divide(centre, TensorPrimitives.Norm<float>(centre) + 1e-9f, centre);
            }
        }

        for (var i = 0; i < members.Length; i++)
        {
            paths[members[i]] = (paths[members[i]] * k) + nearest[i];
        }
    }

    private static int Nearest(ReadOnlySpan<float> vector, float[] centres, int k)
    {
        var (best, top) = (0, float.NegativeInfinity);
        for (var c = 0; c < k; c++)
        {
            var likeness = TensorPrimitives.Dot(vector, centres.AsSpan(c * Width, Width));
            if (likeness > top)
            {
                (best, top) = (c, likeness);
            }
        }

        return best;
    }
}
