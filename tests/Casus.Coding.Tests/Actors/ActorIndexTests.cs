using Casus.Coding.Actors;
using NodaTime;

namespace Casus.Coding.Tests.Actors;

public class ActorIndexTests
{
    [Theory]
    [InlineData("Kazakhstan", "Kazakhstan", "KAZ", null)]
    [InlineData("Élysée", "Elysee", "FRA", "GOV")]
    [InlineData("C.S.T.O.", "Collective Security Treaty Organization", "CSTO", "IGO")]
    [InlineData("Nur Sultan", "Kazakhstan", "KAZ", null)]
    [InlineData("Hizbollah", "Hezbollah", "LBN", "REB")]
    [InlineData("Médecins Sans Frontières", "Doctors Without Borders", null, "NGO")]
    [InlineData("Xinhua News Agency", "Xinhua News Agency", "CHN", "JRN")]
    public void A_name_stands_for_its_actor_however_it_is_written(string name, string actor, string? country, string? sector)
    {
        var found = Assert.Single(Shipped.Index.Senses(name)).Actor;

        Assert.Equal((actor, country, sector), (found.Name, found.On(null).Country, found.On(null).Sector));
    }

    [Theory]
    [InlineData("Tokaev")]
    [InlineData("Toqayev")]
    [InlineData("Toqaev")]
    public void Transliterations_of_a_name_stand_for_the_same_person(string spelling) =>
        Assert.Equal("Kassym-Jomart Tokayev", Assert.Single(Shipped.Index.Transliterated(spelling)).Actor.Name);

    [Theory]
    [InlineData(2015, "SYR", "REB")]
    [InlineData(2025, "SYR", "GOV")]
    public void A_person_is_what_he_is_on_the_day(int year, string country, string sector)
    {
        var standing = Shipped.Index.Senses("Ahmed al-Sharaa")[0].Actor.On(new LocalDate(year, 6, 1));

        Assert.Equal((country, sector), (standing.Country, standing.Sector));
    }

    [Fact]
    public void A_leader_out_of_office_belongs_to_the_elite()
    {
        var standing = Shipped.Index.Senses("Angela Merkel")[0].Actor.On(new LocalDate(2023, 6, 1));

        Assert.Equal(("DEU", "ELI", null), (standing.Country, standing.Sector, standing.Role));
    }

    [Theory]
    [InlineData("states.txt", "XX | Atlantis | | | | |", "'XX' is no ISO 3166-1 alpha-3 code")]
    [InlineData("states.txt", "ATL | Atlantis | | | |  Palace of Poseidon[SEA] |", "'SEA' is no PLOVER sector")]
    [InlineData("states.txt", "ATL | Atlantis | | | | |\nATL | Lemuria | | | | |", "ATL stands in the knowledge already")]
    [InlineData("groups.txt", "ATL | REB | Tritons | | |", "'ATL' is no state of the knowledge, nor IMG")]
    [InlineData("groups.txt", "IMG | IMG | Tritons | | | 2010-13..", "is no date")]
    [InlineData("leaders/a.txt", "ATL | GOV | king | Nereus | |", "'ATL' is no state or organisation of the knowledge")]
    [InlineData("leaders/a.txt", "IMG | GOV | king | Nereus | | 2010..2009", "ends before it starts")]
    [InlineData("sectors.txt", "GOV | person | king\nMIL | person | king", "'king' stands under GOV (Person) already")]
    [InlineData("sectors.txt", "GOV | crowned | king", "'crowned' is no trait")]
    [InlineData("given-names.txt", "she | Anna; Ana\nhe | Ana", "'Ana' stands in the file already")]
    [InlineData("given-names.txt", "it | Anna", "'it' is neither he nor she")]
    public void A_line_that_makes_no_sense_is_refused_with_file_and_line(string file, string lines, string reason)
    {
        using var folder = Empty();
        folder.Write("actors/" + file, "# comment\n" + lines);

        var error = Assert.Throws<KnowledgeException>(() => ActorIndex.Load(folder.Path));

        var line = 2 + lines.Count(c => c == '\n');
        Assert.Contains($"{System.IO.Path.GetFileName(file)}:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_for_two_groups_of_a_state_is_refused()
    {
        using var folder = Empty();
        folder.Write("actors/groups.txt", "IMG | IMG | Tritons | TRI | |\nIMG | IMG | Trident Front | TRI | |");

        var error = Assert.Throws<KnowledgeException>(() => ActorIndex.Load(folder.Path));

        Assert.Contains("groups.txt:2: 'TRI' names Tritons already", error.Message, StringComparison.Ordinal);
    }

    private static KnowledgeFolder Empty()
    {
        var folder = new KnowledgeFolder();
        foreach (var file in (string[])["actors/states.txt", "actors/groups.txt", "actors/sectors.txt", "actors/compounds.txt", "actors/given-names.txt", "places.txt"])
        {
            folder.Write(file, "");
        }

        return folder;
    }
}
