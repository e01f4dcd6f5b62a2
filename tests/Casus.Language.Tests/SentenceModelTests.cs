using CsCheck;

namespace Casus.Language.Tests;

/// <summary>What every sentence model must do.</summary>
public abstract class SentenceModelTests
{
    private static readonly string[] Common =
        ["The", "minister", "of", "Ruritania", "met", "rebels", "on", "Monday", ",", "n't", "\u2019s", "1,200", "-", "."];

    private static readonly Gen<string[]> Words = Gen.OneOf(
        Gen.Int[0, Common.Length - 1].Select(i => Common[i]),
        Gen.String[Gen.Char.AlphaNumeric, 1, 12],
        Gen.String[1, 80]).Array[1, 40];

    [Fact]
    public void Any_words_get_one_root_and_no_cycle() =>
        Words.Sample(
            words =>
            {
                var sentence = Annotate(words)[0];
                Assert.Single(sentence.Heads, h => h < 0);
                for (var i = 0; i < sentence.Count; i++)
                {
                    var (at, steps) = (i, 0);
                    while (at >= 0)
                    {
                        at = sentence.Heads[at];
                        Assert.True(++steps <= sentence.Count, "The heads run in a circle.");
                    }

                    Assert.Equal(sentence.Heads[i] < 0, sentence.Deprels[i] == "root");
                }
            },
            iter: 60);

    [Fact]
    public void A_sentence_is_analysed_alike_whatever_stands_beside_it() =>
        Words.Array[2, 12].Sample(
            texts =>
            {
                var together = Annotate(texts);
                for (var i = 0; i < texts.Length; i++)
                {
                    Assert.Equal(Show(Annotate(texts[i])[0]), Show(together[i]));
                }
            },
            iter: 15);

    [Fact]
    public void Parallel_use_gives_what_serial_use_gives()
    {
        var texts = Enumerable.Range(0, 24)
            .Select(i => $"Envoys of Ruritania met {i} officials in Strelsau , the Herald of Zenda said .".Split(' ')[(i % 5)..]).ToArray();
        var serial = texts.Select(t => Show(Annotate(t)[0])).ToArray();
        var parallel = new string[texts.Length];
        Parallel.For(0, texts.Length, i => parallel[i] = Show(Annotate(texts[i])[0]));
        Assert.Equal(serial, parallel);
    }

    [Fact]
    public void A_plain_sentence_is_read_as_expected()
    {
        var sentence = Annotate("Rebels attacked the village of Aldermoor on Monday .".Split(' '))[0];
        Assert.Equal(-1, sentence.Heads[1]);
        Assert.Equal((1, "nsubj"), (sentence.Heads[0], sentence.Deprels[0]));
        Assert.Equal((1, "obj"), (sentence.Heads[3], sentence.Deprels[3]));
        Assert.Equal(Upos.Verb, sentence.Upos[1]);
        Assert.Equal("VBD", sentence.Xpos[1]);
    }

    [Fact]
    public void A_form_without_letters_does_not_stop_the_rest()
    {
        var sentence = Annotate(["", "Rebels", "left", "."])[0];
        Assert.Single(sentence.Heads, h => h < 0);
    }

    private protected abstract ISentenceModel Model { get; }

    private protected SentenceDraft[] Annotate(params string[][] texts)
    {
        var drafts = texts.Select(t => new SentenceDraft(t, new int[t.Length], new int[t.Length])).ToArray();
        Model.Annotate(drafts);
        return drafts;
    }

    private protected static string Show(SentenceDraft sentence) =>
        string.Join(' ', sentence.Upos) + string.Join(' ', sentence.Xpos) + string.Join(' ', sentence.Feats)
        + string.Join(' ', sentence.Heads) + string.Join(' ', sentence.Deprels) + string.Join(' ', sentence.Names);
}
