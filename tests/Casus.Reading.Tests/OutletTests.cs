using Casus.Reading.Outlets;

namespace Casus.Reading.Tests;

public sealed class OutletTests
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
