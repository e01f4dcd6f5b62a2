using Casus.Coding.Facts;
using Casus.Coding.Relations;

namespace Casus.Coding.Tests.Facts;

public class FactualityModelTests
{
    private static readonly Lazy<FactualityModel> s_model = new(() =>
    {
        var models = Path.Combine(AppContext.BaseDirectory, "models");
        return FactualityModel.Load(models, WordVectorTable.Load(models), new FactualityReader(EmbeddingWords.Load(English.Knowledge)));
    });

    [Fact]
    public void What_happened_lies_near_the_top() =>
        Assert.InRange(Of("The soldiers crossed the bridge.", "crossed"), 2, FactualityModel.Most);

    [Theory]
    [InlineData("The soldiers may have crossed the bridge.", "crossed")]
    [InlineData("The soldiers did not cross the bridge.", "cross")]
    [InlineData("The soldiers failed to cross the bridge.", "cross")]
    [InlineData("If the soldiers cross the bridge, the town will fall.", "cross")]
    [InlineData("The soldiers will cross the bridge tomorrow.", "cross")]
    [InlineData("The general wanted to cross the bridge.", "cross")]
    public void Doubt_denial_and_what_is_to_come_lie_well_below(string text, string word) =>
        Assert.InRange(Of(text, word), -FactualityModel.Most, Of("The soldiers crossed the bridge.", "crossed") - 1);

    [Fact]
    public void A_word_gets_the_same_number_each_time()
    {
        const string text = "The soldiers may have crossed the bridge.";
        Assert.Equal(Of(text, "crossed"), Of(text, "crossed"));
    }

    private static float Of(string text, string word)
    {
        var (sentence, token) = English.Find(English.Read(text), word);
        return s_model.Value.Number(sentence, token);
    }
}
