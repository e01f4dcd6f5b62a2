namespace Casus.Language.Tests;

public sealed class AnalyzerTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load(Path.Combine(AppContext.BaseDirectory, "models"));

    [Fact]
    public void Titles_and_country_abbreviations_end_no_sentence() =>
        Assert.Equal(
            ["Gen. Orlov met U.S. forces in Port Alba on Monday .", "He left on Jan. 5 ."],
            Read("Gen. Orlov met U.S. forces in Port Alba on Monday. He left on Jan. 5."));

    [Fact]
    public void A_closing_quote_belongs_to_its_sentence() =>
        Assert.Equal(
            ["“ We will not leave . ”", "The minister did n’t answer ."],
            Read("“We will not leave.” The minister didn’t answer."));

    [Fact]
    public void An_empty_line_ends_a_sentence() =>
        Assert.Equal(["Talks fail", "Both sides left"], Read("Talks fail\n\nBoth sides left"));

    [Fact]
    public void No_sentence_crosses_a_range()
    {
        var source = new SourceText("Envoys meet in Alba They will talk.");
        var doc = Analyzer.Analyze(source, [(0, 19), (20, 35)]);
        Assert.Equal(["Envoys meet in Alba", "They will talk ."], doc.Sentences.Select(Words));
        Assert.Equal(20, doc.Sentences[1].Start);
    }

    [Fact]
    public void Words_get_lemmas() =>
        Assert.Equal(
            ["rebel", "have", "not", "leave"],
            Analyzer.Analyze(new SourceText("Rebels haven't left."), [(0, 20)]).Sentences[0].Tokens[..4].ToArray().Select(t => t.Lemma));

    private static IEnumerable<string> Read(string text) =>
        Analyzer.Analyze(new SourceText(text), [(0, text.Length)]).Sentences.Select(Words);

    private static string Words(Sentence sentence) => string.Join(' ', sentence.Tokens.ToArray().Select(t => t.Form));
}
