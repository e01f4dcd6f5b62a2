using NodaTime;

namespace Casus.Coding.Tests.Actors;

public class ActorResolverTests
{
    [Theory]
    [InlineData("Kazakh President Kassym-Jomart Toqayev arrived in Minsk.", "Toqayev", "Kazakh President Kassym-Jomart Toqayev", "Kassym-Jomart Tokayev", "KAZ", "GOV")]
    [InlineData("The Collective Security Treaty Organization sent a mission.", "Organization", "The Collective Security Treaty Organization", "Collective Security Treaty Organization", "CSTO", "IGO")]
    [InlineData("Experts of the UN refugee agency visited the camp.", "agency", "the UN refugee agency", "UN Refugee Agency", "UN", "UNO")]
    [InlineData("Human Rights Watch criticised the verdict.", "Watch", "Human Rights Watch", "Human Rights Watch", null, "NGO")]
    [InlineData("Ukraine rejected the plan.", "Ukraine", "Ukraine", "Ukraine", "UKR", null)]
    [InlineData("The Kremlin rejected the plan.", "Kremlin", "The Kremlin", "Kremlin", "RUS", "GOV")]
    [InlineData("The Taliban attacked a checkpoint.", "Taliban", "The Taliban", "Taliban", "AFG", "GOV")]
    [InlineData("Vladimir Putin called. In its turn the president of Belarus Alexander Lukashenko warned Uzbekistan about it.", "president", "the president of Belarus Alexander Lukashenko", "Alexander Lukashenko", "BLR", "GOV")]
    public void What_the_knowledge_names_is_told_by_its_name(
        string text, string word, string words, string name, string? country, string? sector) =>
        Assert.Equal((words, name, country, sector), new Cast(text)[word]);

    [Theory]
    [InlineData("Two opposition lawmakers left the hall.", "lawmakers", "Two opposition lawmakers", null, "LEG")]
    [InlineData("Kazakh riot police fired tear gas.", "police", "Kazakh riot police", "KAZ", "COP")]
    [InlineData("The Kazakh government resigned.", "government", "The Kazakh government", "KAZ", "GOV")]
    [InlineData("Turkey's army shelled the village.", "army", "Turkey's army", "TUR", "MIL")]
    [InlineData("A spokesman for the Iranian foreign ministry denied it.", "spokesman", "A spokesman for the Iranian foreign ministry", "IRN", "GOV")]
    [InlineData("A police spokesman denied it.", "spokesman", "A police spokesman", null, "COP")]
    [InlineData("Hundreds of Peruvian miners marched.", "Hundreds", "Hundreds of Peruvian miners", "PER", "LAB")]
    [InlineData("A court in Bishkek freed the editor.", "court", "A court in Bishkek", "KGZ", "JUD")]
    [InlineData("Three Palestinians were wounded.", "Palestinians", "Three Palestinians", "PSE", "CVL")]
    [InlineData("The European Union welcomed a meeting of the Kazakh government and its critics.", "critics", "its critics", "KAZ", "OPP")]
    [InlineData("Former Polish president Marek Zalewny was fined.", "president", null, "POL", "ELI")]
    public void A_phrase_tells_sector_and_country_by_its_nouns(
        string text, string word, string? words, string? country, string sector)
    {
        var found = new Cast(text)[word];

        Assert.Equal((words ?? found.Words, country, sector), (found.Words, found.Country, found.Sector));
    }

    [Theory]
    [InlineData("US-backed rebels seized the town.", "rebels", null)]
    [InlineData("A Russian-born banker was arrested.", "banker", null)]
    [InlineData("A Saudi-led coalition bombed the port.", "coalition", "SAU")]
    [InlineData("Syrian rebels seized the town.", "rebels", "SYR")]
    public void Backing_gives_no_country_but_leading_does(string text, string word, string? country) =>
        Assert.Equal(country, new Cast(text)[word].Country);

    [Fact]
    public void A_capital_acts_for_its_government_and_is_a_place_where_it_tells_where()
    {
        var cast = new Cast("Moscow accused the ministers who met in Paris.");

        Assert.Equal("GOV", cast["Moscow"].Sector);
        Assert.True(cast.IsActor("Moscow"));
        Assert.False(cast.IsActor("Paris"));
    }

    [Theory]
    [InlineData("The decision angered farmers on Monday.", "decision")]
    [InlineData("The decision angered farmers on Monday.", "Monday")]
    [InlineData("The attack destroyed a bridge.", "bridge")]
    [InlineData("It rained in the valley.", "It")]
    [InlineData("Who sent us the letter?", "letter")]
    public void Things_days_and_deeds_are_no_actors(string text, string word) => Assert.False(new Cast(text).IsActor(word));

    [Theory]
    [InlineData(2014, "GOV")]
    [InlineData(2023, "ELI")]
    public void A_leader_is_what_he_is_on_the_day_of_the_article(int year, string sector) =>
        Assert.Equal(sector, new Cast("Barack Obama praised the deal.", new LocalDate(year, 5, 1))["Obama"].Sector);

    [Fact]
    public void A_surname_is_whom_the_document_named_in_full()
    {
        var cast = new Cast("Samantha Johnson, a nurse from Leeds, sued the hospital. The judge praised Johnson.");

        Assert.Equal(("Johnson", "Samantha Johnson"), (cast["Johnson", 2].Words, cast["Johnson", 2].Name));
        Assert.Equal("MED", cast["Johnson", 2].Sector);
    }

    [Fact]
    public void A_surname_alone_is_whom_the_knowledge_has_in_office() =>
        Assert.Equal("Boris Johnson", new Cast("Johnson told parliament in London that Britain would wait.")["Johnson"].Name);

    [Theory]
    [InlineData("President Kassym-Jomart Tokayev met ministers on Monday. He dismissed the cabinet.", "He", "KAZ")]
    [InlineData("Angela Merkel met the governors. She thanked them.", "She", "DEU")]
    [InlineData("The Kazakh authorities cut off the internet. They gave no reason.", "They", "KAZ")]
    public void A_pronoun_is_whom_it_stands_for(string text, string word, string country)
    {
        var cast = new Cast(text);

        Assert.True(cast.IsActor(word));
        Assert.Equal(country, cast[word].Country);
        Assert.NotNull(cast.Antecedent(word));
    }

    [Theory]
    [InlineData("Kazakhstan asked the CSTO for help. The alliance agreed.", "alliance", "the CSTO", "CSTO")]
    [InlineData("Kazakhstan asked for help. The Central Asian nation is rich in oil.", "nation", "Kazakhstan", "KAZ")]
    [InlineData("President Kassym-Jomart Tokayev spoke at length. Then the president left.", "president", "President Kassym-Jomart Tokayev", "KAZ")]
    [InlineData("Boko Haram attacked a convoy. The group freed nobody.", "group", "Boko Haram", "NGA")]
    public void A_description_is_whom_the_text_named_before(string text, string word, string antecedent, string country)
    {
        var cast = new Cast(text);

        Assert.Equal((antecedent, country), (cast.Antecedent(word), cast[word].Country));
    }

    [Theory]
    [InlineData("Kazakh president asks for help. Kassym-Jomart Tokayev spoke on Wednesday.", "president", "Kassym-Jomart Tokayev")]
    [InlineData("Observers met the French president on Monday.", "president", "Emmanuel Macron")]
    [InlineData("The United Nations asked for a truce. The secretary-general will travel soon.", "general", "António Guterres")]
    [InlineData("A French president once said so.", "president", null)]
    [InlineData("Observers met the French official on Monday.", "official", null)]
    public void An_office_is_who_holds_it_on_the_day(string text, string word, string? name) =>
        Assert.Equal(name, new Cast(text)[word].Name);

    [Fact]
    public void Two_countries_are_a_pair_that_the_text_made_before_they_are_the_last_two()
    {
        var cast = new Cast("Peru and Chile signed a treaty on fishing, which Bolivia opposes. The two countries will meet in May.");

        Assert.Equal(["PER", "CHL"], cast.Countries("countries"));
    }

    [Theory]
    [InlineData("The president declared a state of emergency.", "state")]
    [InlineData("The junta took the town by force.", "force")]
    [InlineData("The book was written in German.", "German")]
    [InlineData("The order limits freedom of movement.", "movement")]
    public void Set_phrases_are_no_actors(string text, string word) => Assert.False(new Cast(text).IsActor(word));

    [Theory]
    [InlineData("Kenya held an election. Kenyan officials counted the votes in Nairobi. Kenyan monitors cheered. Western governments sent letters.", "governments")]
    [InlineData("Kenya held an election. Kenyan officials counted the votes in Nairobi. Kenyan monitors cheered. A foreign journalist fell ill.", "journalist")]
    public void Foreigners_are_not_of_the_country_the_news_is_about(string text, string word) => Assert.Null(new Cast(text)[word].Country);

    [Fact]
    public void A_body_unknown_to_the_knowledge_is_what_the_text_says_it_is() =>
        Assert.Equal(
            ("Human Line", "NGO"),
            new Cast("The rights organisation Human Line wrote a letter. Human Line asked for an inquiry.")["Line", 2] is var found ? (found.Name, found.Sector) : default);

    [Fact]
    public void His_government_is_of_his_country() =>
        Assert.Equal("KAZ", new Cast("Kassym-Jomart Tokayev spoke on Monday. His government resigned.")["government"].Country);

    [Fact]
    public void Who_is_quoted_is_I_and_his_side_is_we()
    {
        var cast = new Cast("\"We will stay and I will not resign,\" Kazakh President Kassym-Jomart Tokayev said in Almaty.");

        Assert.Equal((null, "KAZ", "GOV"), (cast["We"].Name, cast["We"].Country, cast["We"].Sector));
        Assert.Equal("Kassym-Jomart Tokayev", cast["I"].Name);
    }

    [Theory]
    [InlineData("Donald Trump met Hillary Clinton in New York. She thanked him.", "She", "Hillary Clinton")]
    [InlineData("Donald Trump met Hillary Clinton in New York. She thanked him.", "him", "Donald Trump")]
    [InlineData("Hillary Clinton and Bill Clinton spoke in Ohio. Mr. Clinton left first.", "Clinton", "Bill Clinton", 3)]
    [InlineData("Hillary Clinton and Bill Clinton spoke in Ohio. Mrs. Clinton left first.", "Clinton", "Hillary Clinton", 3)]
    public void A_given_name_or_title_tells_he_from_she(string text, string word, string name, int nth = 1) =>
        Assert.Equal(name, new Cast(text)[word, nth].Name);

    [Fact]
    public void Both_sides_are_the_two_that_were_named()
    {
        var cast = new Cast("Armenia and Azerbaijan traded fire on Sunday. Both sides blamed the other.");

        Assert.Equal(["ARM", "AZE"], cast.Countries("sides"));
    }

    [Fact]
    public void Police_of_a_document_about_one_country_are_of_that_country()
    {
        var cast = new Cast("Kenya held an election. Kenyan officials counted the votes in Nairobi. Police beat protesters.");

        Assert.Equal(("KEN", "KEN"), (cast["Police"].Country, cast["protesters"].Country));
    }

    [Fact]
    public void Police_of_a_document_about_two_countries_are_of_none_for_sure() =>
        Assert.Null(new Cast("Kenya and Uganda held talks. Police beat protesters.")["Police"].Country);
}
