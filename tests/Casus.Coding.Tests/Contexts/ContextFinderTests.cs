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
        Assert.Contains(context, Finder.Find(English.One(sentence)));

    [Fact]
    public void A_sentence_without_such_words_shows_none() =>
        Assert.Empty(Finder.Find(English.One("They went home early.")));

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
