using Casus.Ledger.Search;

namespace Casus.Ledger.Tests.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Norland's envoys met.", "norland envoy met")]
    [InlineData("Third-party talks, 2024", "third party talk 2024")]
    [InlineData("Countries, crises, buses, classes, gas, US, was", "country crise buse classe gas us was")]
    [InlineData("Erdoğan Straße", "erdogan strasse")]
    [InlineData("« … »", "")]
    public void Words_are_folded_and_put_in_the_singular(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text).Select(w => w.Word)));

    [Fact]
    public void Words_know_where_they_stand()
    {
        const string Text = "Über 3 Häfen";
        Assert.Equal(["Über", "3", "Häfen"], SearchWords.Of(Text).Select(w => Text[w.Start..w.End]));
    }
}
