namespace Casus.Training.Coreference;

/// <summary>The best one-to-one pairing of rows and columns (Kuhn and Munkres).</summary>
internal static class Assignment
{
    /// <summary>The largest sum of values that pairs each row with at most one column and the reverse.</summary>
    public static double Best(double[,] values)
    {
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var size = Math.Max(rows, columns);
        if (size == 0)
        {
            return 0;
        }

        // Shortest augmenting paths over the costs, with potentials; index 0 stands for none.
        var (u, v) = (new double[size + 1], new double[size + 1]);
        var match = new int[size + 1];
        var way = new int[size + 1];
        for (var i = 1; i <= size; i++)
        {
            match[0] = i;
            var column = 0;
            var least = new double[size + 1];
            var used = new bool[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            do
            {
                used[column] = true;
                var (row, next, delta) = (match[column], 0, double.PositiveInfinity);
                for (var j = 1; j <= size; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var cost = (row <= rows && j <= columns ? -values[row - 1, j - 1] : 0) - u[row] - v[j];
                    if (cost < least[j])
                    {
                        (least[j], way[j]) = (cost, column);
                    }

                    if (least[j] < delta)
                    {
                        (delta, next) = (least[j], j);
                    }
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (match[column] != 0);

            for (; column != 0; column = way[column])
            {
                match[column] = match[way[column]];
            }
        }

        var sum = 0.0;
        for (var j = 1; j <= columns; j++)
        {
            sum += match[j] <= rows ? values[match[j] - 1, j - 1] : 0;
        }

        return sum;
    }
}
