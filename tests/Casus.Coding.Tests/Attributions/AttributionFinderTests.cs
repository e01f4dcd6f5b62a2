using Casus.Coding.Attributions;

namespace Casus.Coding.Tests.Attributions;

public class AttributionFinderTests
{
    [Theory]
    [InlineData("The minister said that the border would remain closed.", "The minister", "said", "that the border would remain closed")]
    [InlineData("According to the ministry, twelve soldiers were killed.", "the ministry", "According to", "twelve soldiers were killed")]
    [InlineData("Twelve soldiers were killed, the ministry reported on Monday.", "the ministry", "reported", "Twelve soldiers were killed")]
    [InlineData("The senator believes the talks will fail.", "The senator", "believes", "the talks will fail")]
    [InlineData("Investigators suspect that the fire was set on purpose.", "Investigators", "suspect", "that the fire was set on purpose")]
    public void Speech_and_thought_have_a_source_a_cue_and_a_content(string text, string source, string cue, string content)
    {
        var said = Assert.Single(Said.In(text));
        Assert.Equal((source, cue, content), (said.Source, said.Cue, said.Content));
    }

    [Fact]
    public void A_cue_put_into_its_content_is_no_part_of_it()
    {
        var said = Assert.Single(Said.In("Troops, officials said, had left the town before dawn."));
        Assert.Equal("officials", said.Source);
        Assert.Equal("Troops … had left the town before dawn", said.Content);
    }

    [Theory]
    [InlineData("It is believed that the ballots were burned.")]
    [InlineData("The general is believed to have fled the country.")]
    public void Where_nobody_is_named_no_source_is_made_up(string text) =>
        Assert.Null(Assert.Single(Said.In(text)).Source);

    [Theory]
    [InlineData("“We will not negotiate,” President Maric told reporters. “There is nothing to talk about.”")]
    [InlineData("\"We will not negotiate,\" President Maric told reporters. \"There is nothing to talk about.\"")]
    [InlineData("''We will not negotiate,'' President Maric told reporters. ''There is nothing to talk about.''")]
    [InlineData("«We will not negotiate,» President Maric told reporters. «There is nothing to talk about.»")]
    [InlineData("„We will not negotiate,“ President Maric told reporters. „There is nothing to talk about.“")]
    public void A_quotation_of_two_sentences_is_one_content_in_every_style_of_marks(string text)
    {
        var said = Assert.Single(Said.In(text));
        Assert.Equal("President Maric", said.Source);
        Assert.Equal(Manner.Direct, said.Found.Manner);
        Assert.Contains("We will not negotiate", said.Content, StringComparison.Ordinal);
        Assert.Contains("There is nothing to talk about", said.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The minister said the plan was “a gift to smugglers” and would fail.", Manner.Mixed)]
    [InlineData("The minister said the plan would fail.", Manner.Indirect)]
    [InlineData("“The plan will fail,” the minister said.", Manner.Direct)]
    public void Manner_tells_how_much_is_verbatim(string text, Manner manner) =>
        Assert.Equal(manner, Assert.Single(Said.In(text)).Found.Manner);

    [Theory]
    [InlineData("Radovan “the Wolf” Ilic was buried in the capital on Tuesday.")]
    [InlineData("The so-called “peace corridor” was shelled again overnight.")]
    public void Nicknames_and_scare_quotes_are_no_quotations(string text) =>
        Assert.DoesNotContain(Said.In(text), s => s.Found.Manner == Manner.Direct);

    [Fact]
    public void What_somebody_says_that_others_say_stands_within()
    {
        var said = Said.In("The spokesman said that witnesses reported that the convoy had been shelled.");
        var outer = said.FindIndex(s => s.Source == "The spokesman");
        var inner = said.FindIndex(s => s.Source == "witnesses");
        Assert.Equal(outer, said[inner].Found.Within);
        Assert.Equal(-1, said[outer].Found.Within);
        Assert.Contains("the convoy had been shelled", said[inner].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_runs_on_over_paragraphs()
    {
        var said = Assert.Single(Said.In(
            "“The convoy was hit twice on the way to the camp,” the colonel said.\n\n“Nobody came to help until the next morning.”"));
        Assert.Equal("the colonel", said.Source);
        Assert.EndsWith("“Nobody came to help until the next morning.”", said.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_interview_the_named_speaker_holds_each_turn()
    {
        var said = Said.In("Novak: Did the army fire first?\n\nBerisha: Nobody can tell.\n\nNovak: Who could?\n\nBerisha: The court.");
        Assert.Equal(["Novak", "Berisha", "Novak", "Berisha"], said.Where(s => s.Found.Within < 0).Select(s => s.Source));
        Assert.Equal("Nobody can tell.", said.First(s => s.Source == "Berisha").Content);
    }

    [Theory]
    [InlineData("The ministry denied that soldiers had fired on the crowd.", Stance.Denies)]
    [InlineData("The opposition accused the government of rigging the vote.", Stance.Accuses)]
    [InlineData("The governor doubts that the dam will hold.", Stance.Doubts)]
    [InlineData("The union demanded that the factory be reopened.", Stance.Demands)]
    [InlineData("The president promised that the troops would leave.", Stance.Promises)]
    [InlineData("Analysts expect the currency to fall further.", Stance.Predicts)]
    [InlineData("The envoy does not believe that the truce will last.", Stance.Doubts)]
    public void Stance_tells_what_the_source_does(string text, Stance stance) =>
        Assert.Equal(stance, Assert.Single(Said.In(text)).Found.Stance);

    [Fact]
    public void A_question_asks_whatever_its_cue() =>
        Assert.Equal(Stance.Asks, Assert.Single(Said.In("“Who opened the gates?” the judge said.")).Found.Stance);

    [Theory]
    [InlineData("Heavy rain flooded the valley on Sunday. Two bridges collapsed.")]
    [InlineData("Armed men attacked the police station and burned two cars.")]
    [InlineData("The president telephoned the king on Friday.")]
    public void The_outlets_own_statements_carry_no_attribution(string text) => Assert.Empty(Said.In(text));

    [Fact]
    public void The_same_text_gives_the_same_attributions_on_all_threads()
    {
        var doc = English.Read(
            "The minister said that the border would remain closed.\n\nCritics called the step “madness”, and some hoped for a change.");
        var once = Said.In(doc).ConvertAll(s => (s.Source, s.Cue, s.Content));
        Parallel.For(0, 8, _ => Assert.Equal(once, Said.In(doc).ConvertAll(s => (s.Source, s.Cue, s.Content))));
    }
}
