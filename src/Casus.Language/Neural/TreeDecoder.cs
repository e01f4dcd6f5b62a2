namespace Casus.Language.Neural;

/// <summary>
/// The best tree under arc scores: every word's best head where that is a tree with one root, else the maximum
/// spanning arborescence (Chu and Liu 1965, Edmonds 1967) with the best single root.
/// </summary>
internal static class TreeDecoder
{
    /// <summary>Chooses heads.</summary>
    /// <param name="scores">Row d, column h: score of head h for word d; column 0 is the root, column h+1 word h.</param>
    /// <param name="stride">Width of a row, at least count+1.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="heads">Receives -1 for the root, else the head's index.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        int roots = 0, root = -1;
        for (var d = 0; d < count; d++)
        {
            var best = -1;
            for (var h = 0; h <= count; h++)
            {
                if (h != d + 1 && (best < 0 || scores[(d * stride) + h] > scores[(d * stride) + best]))
                {
                    best = h;
                }
            }

            heads[d] = best - 1;
            if (best == 0)
            {
                (roots, root) = (roots + 1, d);
            }
        }

        if (roots == 1 && IsTree(heads[..count]))
        {
            return;
        }

        // With the root fixed to the word that wants it most, no other word may take it.
        root = 0;
        var gain = float.NegativeInfinity;
        for (var d = 0; d < count; d++)
        {
            var other = float.NegativeInfinity;
            for (var h = 1; h <= count; h++)
            {
                if (h != d + 1)
                {
                    other = Math.Max(other, scores[(d * stride) + h]);
                }
            }

            var difference = count == 1 ? 0 : scores[d * stride] - other;
            if (difference > gain)
            {
                (gain, root) = (difference, d);
            }
        }

        var matrix = new float[count, count];
        for (var d = 0; d < count; d++)
        {
            for (var h = 0; h < count; h++)
            {
                matrix[h, d] = d == root || h == d ? float.NegativeInfinity : scores[(d * stride) + h + 1];
            }
        }

        var found = Arborescence(matrix, root);
        for (var d = 0; d < count; d++)
        {
            heads[d] = d == root ? -1 : found[d];
        }
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        for (var d = 0; d < heads.Length; d++)
        {
            var steps = 0;
            for (var h = d; h >= 0; h = heads[h])
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Chu-Liu/Edmonds by contraction; matrix[h, d] is the score of the arc from h to d.
    private static int[] Arborescence(float[,] matrix, int root)
    {
        var n = matrix.GetLength(0);
        var heads = new int[n];
        for (var d = 0; d < n; d++)
        {
            heads[d] = -1;
            for (var h = 0; h < n && d != root; h++)
            {
                if (h != d && (heads[d] < 0 || matrix[h, d] > matrix[heads[d], d]))
                {
                    heads[d] = h;
                }
            }
        }

        var cycle = Cycle(heads);
        if (cycle is null)
        {
            return heads;
        }

        // Contract the cycle into one new node, the last of the smaller graph.
        var inCycle = new bool[n];
        foreach (var node in cycle)
        {
            inCycle[node] = true;
        }

        var outside = Enumerable.Range(0, n).Where(i => !inCycle[i]).ToArray();
        var m = outside.Length + 1;
        var small = new float[m, m];
        var entry = new int[outside.Length];
        var exit = new int[outside.Length];
        for (var i = 0; i < outside.Length; i++)
        {
            for (var j = 0; j < outside.Length; j++)
            {
                small[i, j] = matrix[outside[i], outside[j]];
            }

            var (bestIn, bestOut) = (float.NegativeInfinity, float.NegativeInfinity);
            foreach (var node in cycle)
            {
                var gain = matrix[outside[i], node] - matrix[heads[node], node];
                if (gain > bestIn || entry[i] == 0 && bestIn == float.NegativeInfinity)
                {
                    (bestIn, entry[i]) = (gain, node);
                }

                if (matrix[node, outside[i]] > bestOut || bestOut == float.NegativeInfinity)
                {
                    (bestOut, exit[i]) = (matrix[node, outside[i]], node);
                }
            }

            small[i, m - 1] = bestIn;
            small[m - 1, i] = bestOut;
        }

        small[m - 1, m - 1] = float.NegativeInfinity;
        var solved = Arborescence(small, Array.IndexOf(outside, root));
        for (var i = 0; i < outside.Length; i++)
        {
            if (outside[i] != root)
            {
                heads[outside[i]] = solved[i] == m - 1 ? exit[i] : outside[solved[i]];
            }
        }

        var into = solved[m - 1];
        heads[entry[into]] = outside[into];
        return heads;
    }

    private static List<int>? Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 0; start < heads.Length; start++)
        {
            var node = start;
            while (node >= 0 && seen[node] == 0)
            {
                seen[node] = start + 1;
                node = heads[node];
            }

            if (node >= 0 && seen[node] == start + 1)
            {
                var cycle = new List<int> { node };
                for (var next = heads[node]; next != node; next = heads[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }
}
