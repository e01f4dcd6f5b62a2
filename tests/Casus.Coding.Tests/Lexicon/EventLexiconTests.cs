using Casus.Coding.Lexicon;

namespace Casus.Coding.Tests.Lexicon;

public class EventLexiconTests
{
    private static readonly string Knowledge = Path.Combine(AppContext.BaseDirectory, "knowledge");

    [Fact]
    public void The_shipped_lexicon_loads_and_covers_every_type()
    {
        var lexicon = EventLexicon.Load(Knowledge);

        Assert.True(lexicon.Count > 3000);
        Assert.Equal(
            Enum.GetValues<EventType>().Length,
            Directory.GetFiles(Path.Combine(Knowledge, "events"), "*.txt").Length);
    }

    [Fact]
    public void A_noun_of_several_words_stands_under_its_head()
    {
        var lexicon = EventLexicon.Load(Knowledge);

        var aerial = lexicon.Find(PredicateKind.Noun, "strike").ToArray().First(p => p.Modifiers is ["air"]);

        Assert.Equal(EventType.Assault, aerial.Type);
        Assert.Equal("aerial", aerial.Mode);
    }

    [Theory]
    [InlineData("verb seize obj={asset} R=obj.belonging", "'belonging' is no slot")]
    [InlineData("verb seize obj={nowhere}", "unknown set '{nowhere}'")]
    [InlineData("verb seize mode=demo", "has no mode 'demo'")]
    [InlineData("verb seize down=on", "unknown key 'down'")]
    public void A_malformed_line_is_refused_with_file_and_line(string line, string reason)
    {
        var sets = new Dictionary<string, WordSet> { ["asset"] = new(["account"]) };

        var error = Assert.Throws<KnowledgeException>(
            () => new PredicateParser(sets).Parse("coerce.txt", 7, line, EventType.Coerce));

        Assert.Contains("coerce.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains("7", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
