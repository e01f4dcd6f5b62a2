using Casus.Reading.Outlets;

namespace Casus.Reading.Tests;

public sealed class OutletTests : Reads
{
    [Theory]
    [InlineData("RT", "RT")]
    [InlineData("https://www.rt.com/news/473849/", "RT")]
    [InlineData("https://de.rt.com/asien/1/", "RT DE")]
    [InlineData("de.rt.com", "RT DE")]
    [InlineData("the guardian", "The Guardian")]
    [InlineData("AFP", "Agence France-Presse")]
    [InlineData("http://news.bbc.co.uk/1", "BBC News")]
    public void An_outlet_is_found_by_name_or_address(string asked, string name) => Assert.Equal(name, OutletList.Known.Find(asked)?.Name);

    [Theory]
    [InlineData("https://notrt.com/")]
    [InlineData("Valley Post")]
    [InlineData("com")]
    [InlineData("")]
    [InlineData(null)]
    public void An_outlet_that_is_not_listed_is_unknown(string? asked) => Assert.Null(OutletList.Known.Find(asked));

    [Fact]
    public void The_list_covers_the_world_and_says_of_each_who_controls_it_and_who_says_so()
    {
        var all = OutletList.Known.All;
        Assert.True(all.Count >= 150);
        Assert.True(all.Select(outlet => outlet.Country).Distinct().Count() >= 60);
        Assert.All(all, outlet => Assert.True(outlet.Domains.Count > 0 && outlet.Control.Length > 8 && outlet.Source.Length > 3));
    }

    [Fact]
    public void Each_line_of_the_list_words_control_as_a_fact_with_its_source_and_month()
    {
        string[] facts =
        [
            "privately", "state-run", "state-owned", "state-funded", "public", "cooperative", "owned by", "non-profit", "run by", "organ of", "published",
            "employee-owned", "foundation", "corporation", "Crown", "intergovernmental", "part of", "company", "described by itself",
        ];
        Assert.All(OutletList.Known.All, outlet =>
        {
            Assert.Contains(facts, fact => outlet.Control.Contains(fact, StringComparison.Ordinal));
            Assert.Matches("^20[12][0-9]-(0[1-9]|1[0-2])$", outlet.AsOf);
            Assert.True(outlet.Country.Length == 3 || outlet.Country == "UN", outlet.Name);
            Assert.All(outlet.Domains, domain => Assert.Matches("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", domain));
            Assert.DoesNotContain(outlet.Domains, domain => domain.StartsWith("www.", StringComparison.Ordinal)
                || outlet.Domains.Any(other => domain.EndsWith("." + other, StringComparison.Ordinal)));
        });
    }

    [Theory]
    [InlineData("The Star")]
    [InlineData("The Standard")]
    [InlineData("ABC")]
    [InlineData("APA")]
    public void A_name_that_several_outlets_share_is_nobody_s(string name) => Assert.Null(OutletList.Known.Find(name));

    [Fact]
    public async Task The_address_tells_the_outlet_and_the_list_who_controls_it()
    {
        var mine = OutletList.Known.With(new StringReader("Valley Post\t-\tvalley.example\tUTO\tnewspaper\tprivately owned: Jane Doe\tmasthead\t2025-01\n"), "mine.tsv");
        var path = Write("a.jsonl", """
            {"text":"The dam is built.","url":"https://news.valley.example/dam"}
            {"text":"The dam is full.","url":"https://www.rt.com/dam","outlet":"Hill Post"}
            {"text":"The dam is new.","url":"https://hill.example/dam"}
            """);

        var articles = (await ReadAsync(new ReadingOptions { Outlets = mine }, path)).Cast<ReadArticle>().Select(read => read.Article).ToList();

        Assert.Equal(["Valley Post", "Hill Post", null], articles.Select(article => article.Outlet));
        Assert.Equal("Valley Post: privately owned: Jane Doe, per masthead (2025-01)", Assert.Single(articles[0].Signs, sign => sign.Name == "outlet").Because);
        Assert.Equal("RT: state-funded: ANO TV-Novosti, from the federal budget, per federal budget laws of Russia (2024-12)", Assert.Single(articles[1].Signs, sign => sign.Name == "outlet").Because);
        Assert.DoesNotContain(articles[2].Signs, sign => sign.Name == "outlet");
        Assert.Equal("Asked", ((ReadArticle)(await ReadAsync(new ReadingOptions { Outlet = "Asked", Outlets = mine }, path))[0]).Article.Outlet);
    }

    [Theory]
    [InlineData("MAP", true)]
    [InlineData("Map", false)]
    public async Task A_short_word_is_an_agency_only_as_it_spells_itself(string line, bool isCredit) =>
        Assert.Equal(isCredit, (await ArticleOf(Write("a.txt", "Dam talks end\n\nThe ministers met in the capital on Wednesday.\n\n" + line))).Signs.Any(sign => sign.Name == "credit"));

    [Theory]
    [InlineData("regime")]
    [InlineData("propaganda")]
    [InlineData("mouthpiece")]
    [InlineData("so-called")]
    [InlineData("extremist")]
    [InlineData("biased")]
    public void No_outlet_is_judged(string word) =>
        Assert.DoesNotContain(OutletList.Known.All, outlet => outlet.Control.Contains(word, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_list_of_one_s_own_adds_to_the_known_one_and_comes_first()
    {
        const string Own = "# mine\nValley Post\tVP\tvalley.example\tUTO\tnewspaper\tprivately owned: Jane Doe\tmasthead\t2025-01\n"
            + "RT\t-\trt.com\tRUS\tbroadcaster\tas I see it\tmyself\t2025-01\n";
        var list = OutletList.Known.With(new StringReader(Own), "mine.tsv");
        Assert.Equal("Valley Post", list.Find("https://www.valley.example/x")?.Name);
        Assert.Equal("as I see it", list.Find("rt.com")?.Control);
        Assert.Equal("Reuters", list.Find("reuters.com")?.Name);
    }

    [Theory]
    [InlineData("Valley Post\tvalley.example", "2 columns instead of 8")]
    [InlineData("Valley Post\t-\tvalley.example\tUtopia\tnewspaper\tprivate\tmasthead\t2025-01", "'Utopia' is no country code")]
    [InlineData("Valley Post\t-\tvalley.example\tUTO\tleaflet\tprivate\tmasthead\t2025-01", "'leaflet' is no kind of outlet")]
    [InlineData("Valley Post\t-\tvalley\tUTO\tnewspaper\tprivate\tmasthead\t2025-01", "'valley' is no domain in lower case")]
    [InlineData("Valley Post\t-\tvalley.example\tUTO\tnewspaper\tprivate\tmasthead\tlately", "'lately' is no month")]
    public void A_line_that_makes_no_sense_is_refused_with_file_line_and_reason(string line, string reason)
    {
        var fault = Assert.Throws<InvalidDataException>(() => OutletList.Known.With(new StringReader("# mine\n" + line), "mine.tsv"));
        Assert.Equal($"mine.tsv:2: {reason}", fault.Message);
    }
}
