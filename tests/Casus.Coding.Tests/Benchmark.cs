namespace Casus.Coding.Tests;

/// <summary>Sentences of <c>benchmarks/</c> with what is to be read in them.</summary>
internal static class Benchmark
{
    /// <summary>The fields of each line.</summary>
    public static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "benchmarks", file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'));

    /// <summary>Scores the lines by halves, tells the wrong ones of the half that may be looked at, and gives the share of right ones.</summary>
    public static Dictionary<string, double> Score(string file, Func<string[], string> expected, Func<string[], string> found)
    {
        var right = new Dictionary<string, (int Right, int All)>();
        var output = TestContext.Current.TestOutputHelper;
        foreach (var line in Lines(file))
        {
            var (want, got) = (expected(line), found(line));
            var (hits, all) = right.GetValueOrDefault(line[0]);
            right[line[0]] = (hits + (want == got ? 1 : 0), all + 1);
            if (want != got && line[0] == "dev")
            {
                output?.WriteLine($"expected {want}, found {got}: {string.Join(" | ", line[1..])}");
            }
        }

        foreach (var (half, (hits, all)) in right)
        {
            output?.WriteLine($"{file} {half}: {hits} of {all}");
        }

        return right.ToDictionary(r => r.Key, r => (double)r.Value.Right / r.Value.All);
    }
}
