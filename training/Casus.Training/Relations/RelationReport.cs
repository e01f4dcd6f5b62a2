using System.Globalization;
using Casus.Coding.Relations;

namespace Casus.Training.Relations;

/// <summary>What the networks were worth on pairs they had not seen.</summary>
internal static class RelationReport
{
    /// <summary>Prints the figures of a set.</summary>
    public static void Print(string name, RelationClass[] classes, IReadOnlyList<Judged> judged)
    {
        Console.WriteLine($"== {name}");
        var withEvent = judged.Where(j => j.Pair.Root is not null).ToList();
        Scores("root", [.. withEvent.Select(j => (j.Pair.Root!, j.PlvRoot(classes)))]);
        var exact = judged.Where(j => j.Pair.Class is not null).ToList();
        if (exact.Count > 0)
        {
            Scores("type or no event", [.. exact.Select(j => (Name(j.Pair.Class!.Type), Name(j.Type(classes))))]);
            var moded = exact.Where(j => j.Pair.Class!.Type is { } t && Casus.Plover.Modes(t).Count > 0).ToList();
            Scores("mode, type given", [.. moded.Select(j => (Code(j.Pair.Class!.Type!.Value, j.Pair.Class.Mode), Code(j.Pair.Class.Type!.Value, j.Mode(classes, j.Pair.Class.Type.Value))))]);
        }

        Calibration([.. withEvent.Select(j =>
        {
            var root = j.PlvRoot(classes);
            return (j.Chance(classes, c => c.Plv == root) / (1e-9 + j.Chance(classes, c => c.Type is not null)), root == j.Pair.Root);
        })]);
    }

    private static void Scores(string what, (string Gold, string Answer)[] answers)
    {
        var labels = answers.Select(a => a.Gold).Distinct().Order(StringComparer.Ordinal).ToArray();
        var f1 = labels.Select(l =>
            2.0 * answers.Count(a => a.Gold == l && a.Answer == l) / (answers.Count(a => a.Gold == l) + answers.Count(a => a.Answer == l))).ToArray();
        var accuracy = (double)answers.Count(a => a.Gold == a.Answer) / answers.Length;
        Write($"{what}: macro-F1 {f1.Average():F3}, accuracy {accuracy:F3} ({answers.Length})");
        for (var i = 0; i < labels.Length; i++)
        {
            var confused = answers.Where(a => a.Gold == labels[i] && a.Answer != a.Gold).GroupBy(a => a.Answer)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3).Select(g => $"{g.Key} {g.Count()}");
            Write($"  {labels[i],-24} {f1[i]:F3} of {answers.Count(a => a.Gold == labels[i]),3}  {string.Join(", ", confused)}");
        }
    }

    private static void Calibration((double Chance, bool Right)[] answers)
    {
        var error = 0.0;
        Write($"calibration: chance stated, share right, number");
        foreach (var bin in answers.GroupBy(a => Math.Min(9, (int)(a.Chance * 10))).OrderBy(g => g.Key))
        {
            var (stated, right) = (bin.Average(a => a.Chance), bin.Average(a => a.Right ? 1.0 : 0));
            error += Math.Abs(stated - right) * bin.Count() / answers.Length;
            Write($"  {stated:F3} {right:F3} {bin.Count(),5}");
        }

        Write($"expected calibration error {error:F3}");
    }

    private static string Name(Casus.EventType? type) => type is { } t ? Casus.Plover.Name(t) : "no event";

    private static string Code(Casus.EventType type, string? mode) => $"{Casus.Plover.Name(type)} {mode ?? "-"}";

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
