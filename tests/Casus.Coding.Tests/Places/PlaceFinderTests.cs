using Casus.Coding.Places;
using CsCheck;

namespace Casus.Coding.Tests.Places;

public sealed class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = PlaceFinder.Load(English.Knowledge);

    [Theory]
    [InlineData("Thousands protested in Almaty.", "protested", "Almaty", "Almaty", "KAZ")]
    [InlineData("In Almaty, thousands protested.", "protested", "Almaty", "Almaty", "KAZ")]
    [InlineData("Envoys met at a hotel in Geneva.", "met", "Geneva", "Geneva", "CHE")]
    [InlineData("Rebels attacked an army post near the town of Goma.", "attacked", "Goma", "Goma", "COD")]
    [InlineData("Jets bombed villages in northern Syria.", "bombed", "northern Syria", "Syria", "SYR")]
    [InlineData("The minister visited Ankara.", "visited", "Ankara", "Ankara", "TUR")]
    [InlineData("Police arrested two men at Nairobi airport.", "arrested", "Nairobi", "Nairobi", "KEN")]
    [InlineData("Troops were deployed to Poland.", "deployed", "Poland", "Poland", "POL")]
    [InlineData("A Minsk court jailed the editor.", "jailed", "Minsk", "Minsk", "BLR")]
    [InlineData("A destroyer stopped a trawler in the South China Sea.", "stopped", "South China Sea", "South China Sea", null)]
    [InlineData("Crowds protested and blocked bridges in Khartoum.", "protested", "Khartoum", "Khartoum", "SDN")]
    [InlineData("Ten workers were killed when a bomb exploded in Khartoum.", "killed", "Khartoum", "Khartoum", "SDN")]
    [InlineData("The president met the envoy at a guesthouse in Mexico.", "met", "Mexico", "Mexico", "MEX")]
    [InlineData("Gunmen kidnapped a doctor in the Libyan capital.", "kidnapped", "Libyan capital", "Tripoli", "LBY")]
    public void An_event_takes_place_where_a_phrase_of_its_clause_says(
        string text, string anchor, string words, string name, string? country)
    {
        var place = For(text, anchor);
        Assert.Equal((words, name, country), (place?.Text, place?.Name, place?.Country));
    }

    [Theory]
    [InlineData("Moscow said it would respond.", "said")]
    [InlineData("Beijing demanded an apology from Tokyo.", "demanded")]
    [InlineData("Serbia supports the bid of Montenegro.", "supports")]
    [InlineData("The U.S. embassy condemned the arrests.", "condemned")]
    [InlineData("The Paris daily criticised the minister.", "criticised")]
    [InlineData("Ministers urged the authorities in Minsk to show restraint.", "urged")]
    [InlineData("Ministers met in the United Nations Security Council.", "met")]
    [InlineData("The minister cancelled a visit to Washington.", "cancelled")]
    [InlineData("Ministers discussed the war in Ukraine.", "discussed")]
    public void A_place_that_acts_or_is_spoken_of_is_not_where_it_happened(string text, string anchor) =>
        Assert.Null(For(text, anchor));

    [Theory]
    [InlineData("Gunmen attacked an army post in Tripoli.", "LBY")]
    [InlineData("Gunmen attacked a Lebanese army post in Tripoli.", "LBN")]
    [InlineData("Gunmen attacked an army post in Tripoli, Lebanon.", "LBN")]
    [InlineData("Gunmen attacked an army post in Tripoli. Beirut and the Lebanese army were silent. Lebanon mourned.", "LBN")]
    public void Countries_of_the_text_tell_towns_of_one_name_apart(string text, string country) =>
        Assert.Equal(country, For(text, "attacked")?.Country);

    [Fact]
    public void A_town_no_list_knows_keeps_its_words_and_the_country_told_beside_it()
    {
        var place = For("Rebels attacked the Syrian village of Tel Aldermoor.", "attacked");
        Assert.Equal("SYR", place?.Country);
        Assert.Null(place?.Name);
        Assert.Null(place?.Latitude);
    }

    [Fact]
    public void A_town_has_its_place_on_the_map()
    {
        var place = For("Thousands protested in Nairobi.", "protested")!;
        Assert.InRange(place.Latitude!.Value, -2, -1);
        Assert.InRange(place.Longitude!.Value, 36, 37.5);
    }

    [Theory]
    [InlineData("said", "Cairo")]
    [InlineData("attacked", "Khartoum")]
    public void Each_clause_has_its_own_place(string anchor, string name) =>
        Assert.Equal(name, For("The minister said in Cairo that rebels had attacked Khartoum.", anchor)?.Name);

    [Fact]
    public void What_is_condemned_took_place_there_and_not_the_condemning()
    {
        var doc = English.Read("He condemned the clashes in Srinagar.");
        var (sentence, condemned) = English.Find(doc, "condemned");
        var (_, clashes) = English.Find(doc, "clashes");
        Assert.Null(Finder.For(doc, sentence, condemned, [clashes]));
        Assert.Equal("Srinagar", Finder.For(doc, sentence, clashes, [condemned])?.Name);
    }

    [Theory]
    [InlineData("places.txt", "Aldermoor | | GBR | 95 | 0 | 10", "expected 'NAME | OTHER SPELLINGS | COUNTRY | LATITUDE | LONGITUDE | PEOPLE'")]
    [InlineData("towns.txt", "Aldermoor | | GBR | 51 | 0", "expected 'NAME | OTHER SPELLINGS | COUNTRY | LATITUDE | LONGITUDE | PEOPLE'")]
    [InlineData("regions.txt", "Aldermoor | | England | 51 | 0", "expected 'NAME | OTHER NAMES | COUNTRY or - | LATITUDE or - | LONGITUDE or -'")]
    [InlineData("place-words.txt", "at | in; near; in", "'in' stands twice as at")]
    public void A_line_that_makes_no_sense_is_named_with_its_place(string file, string line, string reason)
    {
        using var folder = new KnowledgeFolder();
        foreach (var name in (string[])["places.txt", "towns.txt", "regions.txt", "place-words.txt", "actors/states.txt"])
        {
            folder.Write(name, name == file ? "# Places\n" + line + "\n" : "");
        }

        var error = Assert.Throws<KnowledgeException>(() => PlaceFinder.Load(folder.Path));
        Assert.Equal($"{Path.Combine(folder.Path, file)}:2: {reason}", error.Message);
    }

    [Fact]
    public void A_place_is_words_of_the_text()
    {
        string[] words =
        [
            "in", "near", "the", "of", "town", "capital", "Tripoli", "Lebanon", "northern", "Syria", ",", "visited", "Moscow",
            "said", "Rebels", "attacked", "from", "to", "Gaza", "Strip", "and", "Georgia", "(", ")", "😀", "airport", "'s",
        ];
        Gen.Int[0, words.Length - 1].Array[1, 20].Sample(
            line =>
            {
                var text = string.Join(' ', line.Select(i => words[i]));
                var doc = English.Read(text);
                foreach (var sentence in doc.Sentences)
                {
                    for (var anchor = 0; anchor < sentence.Tokens.Length; anchor++)
                    {
                        if (Finder.For(doc, sentence, anchor) is { } place)
                        {
                            Assert.Equal(place.Text, doc.Source[new Span(place.Start, place.End)]);
                        }
                    }
                }
            },
            iter: 200);
    }

    private static Place? For(string text, string anchor)
    {
        var doc = English.Read(text);
        var (sentence, token) = English.Find(doc, anchor);
        return Finder.For(doc, sentence, token);
    }
}
