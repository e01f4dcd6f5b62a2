using Casus.Ledger.Reviews;

namespace Casus.Ledger.Tests.Reviews;

/// <summary>Against published examples.</summary>
public class AgreementTests
{
    [Theory]
    // Two readers of 50 grant applications.
    [InlineData(20, 5, 10, 15, 0.4)]
    // Equal shares of equal labels with kappa apart: 60 of 100 both times.
    [InlineData(45, 15, 25, 15, 0.1304)]
    [InlineData(25, 35, 5, 35, 0.2593)]
    public void Kappa_of_tables_of_yes_and_no(int yesYes, int yesNo, int noYes, int noNo, double kappa)
    {
        var labels = Enumerable.Repeat(("yes", "yes"), yesYes).Concat(Enumerable.Repeat(("yes", "no"), yesNo))
            .Concat(Enumerable.Repeat(("no", "yes"), noYes)).Concat(Enumerable.Repeat(("no", "no"), noNo)).ToList();

        Assert.Equal(kappa, Agreement.CohensKappa(labels)!.Value, 4);
    }

    [Fact]
    public void Alpha_of_two_observers_and_ten_binary_units() =>
        // Krippendorff 2011, A: binary data, two observers, no missing data.
        Assert.Equal(0.095, Alpha("0100000000", "1110010010"), 3);

    [Fact]
    public void Alpha_of_two_observers_and_many_labels() =>
        // Krippendorff 2011, B: nominal data, two observers, no missing data.
        Assert.Equal(0.692, Alpha("aabbdcccedda", "babbbccceddd"), 3);

    [Fact]
    public void Alpha_of_four_observers_who_did_not_judge_everything() =>
        // Krippendorff 2011, C: nominal data, any number of observers, missing data.
        Assert.Equal(0.743, Alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 3);

    [Fact]
    public void Without_anything_judged_twice_or_without_any_difference_there_is_no_figure()
    {
        Assert.Null(Agreement.CohensKappa([]));
        Assert.Null(Agreement.CohensKappa([("a", "a"), ("a", "a")]));
        Assert.Null(Agreement.KrippendorffsAlpha([["a"], ["b"]]));
        Assert.Null(Agreement.KrippendorffsAlpha([["a", "a"]]));
    }

    // Each observer's labels in a row, a point where one gave none.
    private static double Alpha(params string[] observers) => Agreement.KrippendorffsAlpha(
        Enumerable.Range(0, observers[0].Length).Select(i => (IReadOnlyList<string>)[
            .. observers.Where(o => o[i] != '.').Select(o => o[i].ToString())]))!.Value;
}
