using Casus.Coding.Facts;

namespace Casus.Coding.Tests.Facts;

public class FactualityReaderTests
{
    private static readonly Lazy<FactualityReader> s_reader = new(() => new FactualityReader(EmbeddingWords.Load(English.Knowledge)));

    [Theory]
    [InlineData("The rebels captured the town.", "captured")]
    [InlineData("The rebels have captured the town.", "captured")]
    [InlineData("Villagers said the rebels captured the town.", "captured")]
    [InlineData("The president regretted that the rebels captured the town.", "captured")]
    [InlineData("The president did not know that the rebels captured the town.", "captured")]
    [InlineData("The rebels managed to capture the town.", "capture")]
    [InlineData("The rebels did not fail to capture the town.", "capture")]
    [InlineData("The storm forced the minister to cancel the visit.", "cancel")]
    [InlineData("The army began to shell the port.", "shell")]
    [InlineData("Shares rose to reach their highest level in a decade.", "reach")]
    [InlineData("Miners occupied the square; police asked them to leave.", "occupied")]
    [InlineData("Dozens fled after the attack.", "attack")]
    [InlineData("The senators condemned the attack.", "attack")]
    public void What_happened_is_told_as_a_fact(string text, string word) =>
        Assert.True(Of(text, word).IsFact(), Of(text, word).ToString());

    [Theory]
    [InlineData("The rebels did not capture the town.", "capture")]
    [InlineData("The rebels never captured the town.", "captured")]
    [InlineData("Neither side attacked the convoy.", "attacked")]
    [InlineData("Nobody attacked the convoy.", "attacked")]
    [InlineData("The rebels failed to capture the town.", "capture")]
    [InlineData("The rebels did not manage to capture the town.", "capture")]
    [InlineData("The minister refused to sign the treaty.", "sign")]
    [InlineData("The patrol prevented smugglers from crossing the river.", "crossing")]
    [InlineData("The general pretended that the rebels captured the town.", "captured")]
    [InlineData("The army left without attacking the port.", "attacking")]
    [InlineData("The rebels nearly captured the town.", "captured")]
    [InlineData("The two sides held no talks on Monday.", "talks")]
    [InlineData("The minister denied that the army attacked the port.", "attacked")]
    [InlineData("The ministry's failure to protect the dam angered farmers.", "protect")]
    [InlineData("The company has yet to sign the contract.", "sign")]
    public void What_did_not_happen_is_negative(string text, string word) =>
        Assert.Equal(Polarity.Negative, Of(text, word).Polarity);

    [Theory]
    [InlineData("The rebels may capture the town.", "capture", Certainty.Possible)]
    [InlineData("The rebels probably captured the town.", "captured", Certainty.Probable)]
    [InlineData("The rebels allegedly captured the town.", "captured", Certainty.Unknown)]
    [InlineData("Analysts believe that the rebels captured the town.", "captured", Certainty.Probable)]
    [InlineData("The rebels captured the town, analysts believe.", "captured", Certainty.Probable)]
    [InlineData("Officials suspect that the rebels captured the town.", "captured", Certainty.Possible)]
    [InlineData("The rebels seem to control the town.", "control", Certainty.Probable)]
    [InlineData("The rebels may have managed to capture the town.", "capture", Certainty.Possible)]
    [InlineData("The rebels wanted to capture the town.", "capture", Certainty.Unknown)]
    [InlineData("The rebels tried to capture the town.", "capture", Certainty.Unknown)]
    [InlineData("The president urged the rebels to leave the town.", "leave", Certainty.Unknown)]
    [InlineData("If the rebels capture the town, thousands will flee.", "capture", Certainty.Unknown)]
    [InlineData("Did the rebels capture the town?", "capture", Certainty.Unknown)]
    [InlineData("The army moved north in order to capture the town.", "capture", Certainty.Unknown)]
    [InlineData("The court asked whether the army attacked the port.", "attacked", Certainty.Unknown)]
    public void Doubt_is_kept(string text, string word, Certainty certainty) =>
        Assert.Equal(certainty, Of(text, word).Certainty);

    [Theory]
    [InlineData("The delegates will meet in Geneva.", "meet", Tense.Future)]
    [InlineData("The ministry said the delegates would meet in Geneva.", "meet", Tense.Future)]
    [InlineData("The delegates would meet in Geneva, the ministry said.", "meet", Tense.Future)]
    [InlineData("The ministry will say that the delegates met in Geneva.", "met", Tense.Past)]
    [InlineData("Rival delegates to meet in Geneva", "meet", Tense.Future)]
    [InlineData("The delegates are expected to meet in Geneva.", "meet", Tense.Future)]
    [InlineData("The delegates plan to meet in Geneva.", "meet", Tense.Future)]
    [InlineData("The union threatened to block the port.", "block", Tense.Future)]
    [InlineData("Patrols usually cross the river at night.", "cross", Tense.Habitual)]
    [InlineData("The envoy would resign if the talks failed.", "failed", Tense.Hypothetical)]
    [InlineData("The president is visiting the flooded villages.", "visiting", Tense.Present)]
    public void Tense_says_when(string text, string word, Tense tense) =>
        Assert.Equal(tense, Of(text, word).Tense);

    [Fact]
    public void A_coordinated_verb_shares_the_modal_before_the_first() =>
        Assert.Equal(Certainty.Possible, Of("The delegates may meet and sign a treaty.", "sign").Certainty);

    [Fact]
    public void An_object_is_as_late_as_the_verb_it_belongs_to() =>
        Assert.Equal(Tense.Future, Of("The two sides will hold talks on Monday.", "talks").Tense);

    [Fact]
    public void Doubt_and_negation_above_a_factive_leave_what_stands_under_it_alone()
    {
        var status = Of("The minister may not have realised that the dam had burst.", "burst");
        Assert.Equal((Polarity.Positive, Certainty.Certain), (status.Polarity, status.Certainty));
    }

    private static Factuality Of(string text, string word)
    {
        var (sentence, token) = English.Find(English.Read(text), word);
        return s_reader.Value.Read(sentence, token);
    }
}
