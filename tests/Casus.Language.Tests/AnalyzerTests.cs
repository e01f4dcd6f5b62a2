using Casus.Language.Conllu;

namespace Casus.Language.Tests;

public sealed class AnalyzerTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load(Path.Combine(AppContext.BaseDirectory, "models"));

    [Fact]
    public void No_sentence_crosses_from_one_range_to_the_next()
    {
        var source = new SourceText("Envoys meet in Alba They will talk.");
        var doc = Analyzer.Analyze(source, [(0, 19), (20, 35)]);
        Assert.Equal(["Envoys meet in Alba", "They will talk ."], doc.Sentences.Select(Words));
        Assert.Equal(20, doc.Sentences[1].Start);
        Assert.Equal([0, 1], doc.Sentences.Select(s => s.Index));
    }

    [Fact]
    public void Words_get_tags_a_tree_names_and_lemmas()
    {
        var sentence = Read("Rebels haven't withdrawn from Ruritania.").Sentences[0];
        Assert.Equal(["rebel", "have", "not", "withdraw"], sentence.Tokens[..4].ToArray().Select(t => t.Lemma));
        Assert.Equal("withdrawn", sentence[sentence.Root].Form);
        Assert.Equal(Upos.Propn, sentence[5].Upos);
        Assert.Equal(NameKind.Place, Assert.Single(sentence.Names.ToArray()).Kind);
    }

    [Fact]
    public void Nothing_to_read_is_no_sentence()
    {
        Assert.Empty(Read("").Sentences);
        Assert.Empty(Read(" \n\n ").Sentences);
        Assert.Empty(Analyzer.Analyze(new SourceText("Alba"), []).Sentences);
    }

    [Fact]
    public void Given_words_are_kept()
    {
        var conllu = "1\tU.S.-led\t_\t_\t_\t_\t_\t_\t_\t_\n2\tforces\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tGo!\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var given = ConlluReader.Read(new StringReader(conllu), "test").ToList();
        var doc = Analyzer.Annotate(given);
        Assert.Equal(["U.S.-led forces", "Go!"], doc.Sentences.Select(Words));
        Assert.All(
            doc.Sentences.SelectMany(s => s.Tokens.ToArray()),
            t => Assert.Equal(t.Form, doc.Source.Text[t.Start..t.End]));
        Assert.Equal("force", doc.Sentences[0][1].Lemma);
    }

    [Fact]
    public void Many_texts_at_once_are_read_like_each_alone()
    {
        string[] texts = [.. Enumerable.Range(1, 40).Select(i => $"Envoy {i} met Gen. Orlov in Alba on May {i}. \u201CWe don't agree,\u201D he said.")];
        var alone = texts.Select(Shown).ToArray();
        Assert.Equal(alone, texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Shown).ToArray());
    }

    [Fact]
    public void A_folder_without_models_is_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => Analyzer.Load("no-such-folder"));
        Assert.Contains("no-such-folder", error.Message, StringComparison.Ordinal);
    }

    private static Doc Read(string text) => Analyzer.Analyze(new SourceText(text), [(0, text.Length)]);

    private static string Words(Sentence sentence) => string.Join(' ', sentence.Tokens.ToArray().Select(t => t.Form));

    private static string Shown(string text)
    {
        var writer = new StringWriter();
        ConlluWriter.Write(writer, Read(text));
        return writer.ToString();
    }
}
