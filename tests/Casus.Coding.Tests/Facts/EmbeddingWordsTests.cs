using Casus.Coding.Facts;
using CsCheck;

namespace Casus.Coding.Tests.Facts;

public class EmbeddingWordsTests
{
    [Fact]
    public void A_signature_says_what_is_left_under_both_polarities()
    {
        var words = Load("verb manage to +/-\nverb think that probable/-probable future");
        Assert.Equal(new Effect(Outcome.So, new Outcome(Polarity.Negative, Certainty.Certain), null), words.Find(WordKind.Verb, "manage", "to"));
        Assert.Equal(
            new Effect(new Outcome(Polarity.Positive, Certainty.Probable), new Outcome(Polarity.Negative, Certainty.Probable), Tense.Future),
            words.Find(WordKind.Verb, "think", "that"));
        Assert.Null(words.Find(WordKind.Verb, "manage", "that"));
    }

    [Theory]
    [InlineData("verb manage to maybe", 1)]
    [InlineData("# a comment\nverb manage to +/- someday", 2)]
    [InlineData("word manage to +/-", 1)]
    [InlineData("modal may", 1)]
    [InlineData("verb manage to,ing +/-\nverb manage ing -/+", 2)]
    public void A_line_that_makes_no_sense_is_refused_with_its_number(string lines, int number)
    {
        var refused = Assert.Throws<KnowledgeException>(() => Load(lines));
        Assert.Contains($"factuality.txt:{number}:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_makes_a_status_surer_but_what_is_presupposed() =>
        Gen.Select(GenStatus, GenOutcome, GenOutcome).Sample((status, positive, negative) =>
        {
            var effect = new Effect(positive, negative, null);
            Assert.True(effect.IsPresupposed || status.Under(effect).Certainty >= status.Certainty);
        });

    [Fact]
    public void Negating_twice_changes_nothing() =>
        GenStatus.Sample(status =>
        {
            var negation = new Outcome(Polarity.Negative, Certainty.Certain);
            Assert.Equal(status, status.With(negation, null).With(negation, null));
        });

    private static Gen<Outcome> GenOutcome { get; } =
        Gen.Select(Gen.Enum<Polarity>(), Gen.Enum<Certainty>(), (p, c) => new Outcome(p, c));

    private static Gen<Status> GenStatus { get; } =
        GenOutcome.Select(o => new Status(o.Polarity, o.Certainty, null, false));

    private static EmbeddingWords Load(string lines)
    {
        using var folder = new KnowledgeFolder();
        folder.Write("factuality.txt", lines);
        return EmbeddingWords.Load(folder.Path);
    }
}
