using Casus.Coding.Tests.Records;

namespace Casus.Coding.Tests.Facts;

public class StatementReaderTests
{
    [Theory]
    [InlineData("The minister said that the road was closed.", Polarity.Positive, Certainty.Certain, Tense.Past)]
    [InlineData("The minister said that the road was not closed.", Polarity.Negative, Certainty.Certain, Tense.Past)]
    [InlineData("The minister said that taxes will rise next year.", Polarity.Positive, Certainty.Certain, Tense.Future)]
    [InlineData("The minister said that it may have been a bomb.", Polarity.Positive, Certainty.Possible, Tense.Past)]
    [InlineData("The minister said that NATO may be a danger.", Polarity.Positive, Certainty.Possible, Tense.Present)]
    [InlineData("The minister asked how the war would end.", Polarity.Positive, Certainty.Unknown, Tense.Hypothetical)]
    public void A_statement_is_meant_as_its_main_clause_is_told(string text, Polarity polarity, Certainty certainty, Tense tense) =>
        Assert.Equal(new Factuality(polarity, certainty, tense), Said(text).Factuality);

    [Theory]
    [InlineData("The minister said that taxes will rise next year.", true)]
    [InlineData("The minister said that the road was closed but will be opened on Monday.", true)]
    [InlineData("The minister said that rebels could attack the town.", true)]
    [InlineData("The minister said that the road was closed.", false)]
    [InlineData("The minister said that it may have been a bomb.", false)]
    [InlineData("The minister asked whether taxes will rise.", false)]
    public void A_statement_foretells_where_something_in_it_is_said_to_come(string text, bool foretells) =>
        Assert.Equal(foretells, Said(text).Foretells);

    private static AttributionRecord Said(string text) => Shipped.Code(text).Attributions[0];
}
