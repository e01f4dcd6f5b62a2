using Casus.Language.Linear;
using Casus.Language.Models;

namespace Casus.Language.Tests;

public sealed class LinearModelTests : SentenceModelTests
{
    private static readonly string s_path = Path.Combine(AppContext.BaseDirectory, "models", "linear.model");
    private static readonly LinearModel s_model = LinearModel.Load(ModelFile.Read(s_path));

    private protected override ISentenceModel Model => s_model;

    [Fact]
    public void Voice_and_agent_of_a_passive_are_found()
    {
        var sentence = Annotate("The mayor was arrested by police in Strelsau .".Split(' '))[0];
        Assert.Equal((-1, "root"), (sentence.Heads[3], sentence.Deprels[3]));
        Assert.Equal((3, "nsubj:pass"), (sentence.Heads[1], sentence.Deprels[1]));
        Assert.Equal((3, "aux:pass"), (sentence.Heads[2], sentence.Deprels[2]));
        Assert.Equal((3, "obl:agent"), (sentence.Heads[5], sentence.Deprels[5]));
        Assert.Contains("VerbForm=Part", sentence.Feats[3], StringComparison.Ordinal);
        Assert.Contains("Voice=Pass", sentence.Feats[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Tense_mood_and_person_are_found()
    {
        var sentence = Annotate("She signed the treaty and they sign it now .".Split(' '))[0];
        Assert.Contains("Tense=Past", sentence.Feats[1], StringComparison.Ordinal);
        Assert.Contains("Mood=Ind", sentence.Feats[1], StringComparison.Ordinal);
        Assert.Contains("Tense=Pres", sentence.Feats[6], StringComparison.Ordinal);
        Assert.Contains("PronType=Prs", sentence.Feats[0], StringComparison.Ordinal);
        Assert.Contains("Polarity=Neg", Annotate("They did not leave .".Split(' '))[0].Feats[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_found_with_their_kinds()
    {
        var names = Annotate("President Maria Keller met officials of the World Bank in Germany .".Split(' '))[0].Names;
        Assert.Contains(new Name(1, 3, NameKind.Person), names);
        Assert.Contains(new Name(10, 11, NameKind.Place), names);
    }

    [Fact]
    public void A_tree_may_be_as_deep_as_the_sentence_is_long()
    {
        var sentence = Annotate([.. Enumerable.Repeat("very", 3000), "."])[0];
        Assert.Single(sentence.Heads, h => h < 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(47)]
    [InlineData(1_000_000)]
    public void A_model_file_cut_short_is_refused_and_named(int length)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".model");
        try
        {
            File.WriteAllBytes(path, File.ReadAllBytes(s_path)[..length]);
            var error = Assert.Throws<InvalidDataException>(() => LinearModel.Load(ModelFile.Read(path)));
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Words_take_no_memory_once_the_model_has_read_a_longer_sentence()
    {
        var words = string.Join(' ', Enumerable.Repeat("and the envoys of the kingdom left the hall", 30)).Split(' ');
        Annotate(words);
        var drafts = new SentenceDraft[] { new(words, new int[words.Length], new int[words.Length]) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Model.Annotate(drafts);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * words.Length);
    }
}
