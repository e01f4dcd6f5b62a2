using Casus.Coding.Forecasts;

namespace Casus.Coding.Tests.Forecasts;

public class LikelihoodWordsTests
{
    [Theory]
    [InlineData("likely = 0.5 0.6", 1)]
    [InlineData("# a comment\nlikely = 0.7 0.6 0.8", 2)]
    [InlineData("likely = 0.5 0.6 1.2", 1)]
    [InlineData("likely 0.5 0.6 0.8", 1)]
    [InlineData("percent chance = N", 1)]
    [InlineData("N percent = 0.5 0.6 0.8", 1)]
    [InlineData("likely = 0.5 0.6 0.8 pro", 1)]
    [InlineData("likely = 0.5 0.6 0.8\nlikely = 0.5 0.6 0.8", 2)]
    public void A_line_that_makes_no_sense_is_refused_with_its_number(string lines, int number)
    {
        using var folder = new KnowledgeFolder();
        folder.Write("probability.txt", lines);

        var refused = Assert.Throws<KnowledgeException>(() => LikelihoodWords.Load(folder.Path));
        Assert.Contains($"probability.txt:{number}:", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("condition", 1)]
    [InlineData("condition if\nkind vow pledge", 2)]
    [InlineData("kind vow promise\nkind vow plan", 2)]
    [InlineData("mark if", 1)]
    public void A_line_on_forecasts_that_makes_no_sense_is_refused_with_its_number(string lines, int number)
    {
        using var folder = new KnowledgeFolder();
        folder.Write("forecasts.txt", lines);

        var refused = Assert.Throws<KnowledgeException>(() => ForecastWords.Load(folder.Path));
        Assert.Contains($"forecasts.txt:{number}:", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a 70 percent chance", 1, 4, 0.7, 0.7, 0.7)]
    [InlineData("a 60 to 70 percent chance", 1, 6, 0.6, 0.65, 0.7)]
    [InlineData("a one in 4 chance", 1, 5, 0.25, 0.25, 0.25)]
    [InlineData("very likely", 0, 2, 0.8, 0.875, 0.95)]
    public void The_longest_words_are_read_with_their_numbers(string text, int first, int end, double low, double value, double high)
    {
        var found = LikelihoodWords.Load(English.Knowledge).At(English.One(text), first);

        Assert.NotNull(found);
        Assert.Equal((first, end, low, value, high), (found.First, found.End, found.Low, found.Value, found.High));
    }

    [Fact]
    public void More_than_a_hundred_percent_is_no_chance() =>
        Assert.Null(LikelihoodWords.Load(English.Knowledge).At(English.One("a 120 percent chance"), 1));
}
