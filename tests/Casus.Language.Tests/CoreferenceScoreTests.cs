using Casus.Training.Coreference;
using CsCheck;

namespace Casus.Language.Tests;

public class CoreferenceScoreTests
{
    // The example of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions": gold {a b c} {d e f g}, system {a b} {c d} {f g h i}.
    [Fact]
    public void The_scores_are_those_of_the_published_example()
    {
        var score = new CoreferenceScore();
        score.Add([Chain("abc"), Chain("defg")], [Chain("ab"), Chain("cd"), Chain("fghi")]);

        Assert.StartsWith(
            "MUC 40.0/40.0/40.0  B3 50.0/41.7/45.5  CEAFe 43.3/65.0/52.0", score.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_itself_scores_all_and_nothing_scores_nought()
    {
        var (perfect, empty) = (new CoreferenceScore(), new CoreferenceScore());
        perfect.Add([Chain("ab"), Chain("cde")], [Chain("ab"), Chain("cde")]);
        empty.Add([Chain("ab")], []);

        Assert.Equal((100, 0), (perfect.Conll, empty.Conll));
    }

    [Fact]
    public void An_assignment_is_the_best_of_all_pairings() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4])
            .SelectMany((r, c) => Gen.Double[0, 1].Array[r * c].Select(v => (r, c, v)))
            .Sample((r, c, v) =>
            {
                var values = new double[r, c];
                Buffer.BlockCopy(v, 0, values, 0, v.Length * sizeof(double));
                return Math.Abs(Assignment.Best(values) - Best(values, 0, 0)) < 1e-9;
            });

    private static double Best(double[,] values, int row, int used)
    {
        if (row == values.GetLength(0))
        {
            return 0;
        }

        var best = Best(values, row + 1, used);
        for (var c = 0; c < values.GetLength(1); c++)
        {
            best = (used & (1 << c)) != 0 ? best : Math.Max(best, values[row, c] + Best(values, row + 1, used | (1 << c)));
        }

        return best;
    }

    private static HashSet<(int, int, int)> Chain(string mentions) => [.. mentions.Select(m => (0, (int)m, m + 1))];
}
