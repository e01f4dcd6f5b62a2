using Casus.Coding.Lexicon;

namespace Casus.Coding.Tests.Lexicon;

public class CompositionTests
{
    [Theory]
    [InlineData("threaten SANCTION:sit-in -> THREATEN", "SANCTION has no mode 'sit-in'")]
    [InlineData("threaten SANCTION -> THREATEN of={nothing}", "unknown set '{nothing}'")]
    [InlineData("threaten SANCTION -> THREATEN mode=visit", "no mode 'visit' here")]
    [InlineData("threaten SANCTION -> THREATEN mode=expel", "'threaten SANCTION' has a rule already")]
    public void A_line_that_makes_no_sense_is_refused_with_its_number(string line, string reason)
    {
        var folder = Directory.CreateTempSubdirectory("casus-composition-");
        Directory.CreateDirectory(Path.Join(folder.FullName, "sets"));
        File.WriteAllText(Path.Join(folder.FullName, "composition.txt"), "threaten SANCTION -> THREATEN\n" + line + "\n");

        var error = Assert.Throws<KnowledgeException>(() => Composition.Load(folder.FullName));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("2", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Oslo threatened to expel the envoy.", "expel")]
    [InlineData("Oslo threatened to arrest the envoy.", "arrest")]
    [InlineData("Oslo threatened to impose sanctions on Minsk.", "restrict")]
    [InlineData("Oslo threatened to suspend aid to Minsk.", "relations")]
    public void What_is_threatened_gives_the_threat_its_mode(string sentence, string mode)
    {
        var readings = new Events.SentenceReader(Codebook.Load(English.Knowledge), (s, t) => s[t].Upos == Language.Upos.Propn || s[t].Form == "envoy")
            .Read(English.One(sentence));

        var threat = Assert.Single(readings, r => r.Type == EventType.Threaten);
        Assert.Equal(mode, threat.Mode);
    }
}
