using Casus.Coding.Contexts;

namespace Casus.Coding.Tests.Contexts;

public class ContextFinderTests
{
    private static readonly ContextFinder Finder = ContextFinder.Load(English.Knowledge);

    [Theory]
    [InlineData("The fighter jets left the air base.", "military")]
    [InlineData("Asylum seekers waited at the border.", "asylum")]
    [InlineData("Hackers attacked the ministry's computer network with malware.", "cyber")]
    public void Words_show_their_context(string sentence, string context) =>
        Assert.Contains(context, Finder.Find(English.One(sentence), []));

    [Fact]
    public void A_sentence_without_such_words_shows_none() =>
        Assert.Empty(Finder.Find(English.One("They went home early."), []));

    [Theory]
    [InlineData("A suicide bomber killed two people.", "terrorism", "military")]
    [InlineData("Police found a stolen car full of cocaine.", "illegal_drugs", "crime")]
    [InlineData("Police fired tear gas.", "repression", "natural_resource")]
    public void What_is_part_of_a_longer_phrase_or_yields_to_another_context_is_not_shown(string sentence, string context, string other)
    {
        var found = Finder.Find(English.One(sentence), []);

        Assert.Contains(context, found);
        Assert.DoesNotContain(other, found);
    }

    [Fact]
    public void A_party_of_the_armed_forces_shows_the_military_context() =>
        Assert.Equal(["military"], Finder.Find(English.One("They left the town."), ["MIL", "COP"]));

    [Fact]
    public void A_file_named_after_no_context_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("casus-contexts-");
        Directory.CreateDirectory(Path.Join(folder.FullName, "contexts"));
        File.WriteAllText(Path.Join(folder.FullName, "contexts", "sports.txt"), "football\n");

        var error = Assert.Throws<KnowledgeException>(() => ContextFinder.Load(folder.FullName));

        Assert.Contains("'sports' is no PLOVER context", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
