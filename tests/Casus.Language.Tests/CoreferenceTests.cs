using Casus.Language.Coreference;

namespace Casus.Language.Tests;

public class CoreferenceTests
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");
    private static readonly Lazy<Analyzer> Reader = new(() => Analyzer.Load(Models));
    private static readonly Lazy<CoreferenceResolver> Resolver = new(() => CoreferenceResolver.Load(Models));

    [Theory]
    [InlineData("Maria praised the guide because she liked him.", "she", "Maria")]
    [InlineData("The committee said that it would meet in May.", "it", "The committee")]
    [InlineData("The miners said they would strike.", "they", "The miners")]
    [InlineData("Aigul Sadykova won the prize. Sadykova thanked the jury.", "Sadykova", "Aigul Sadykova")]
    [InlineData("The union called a strike. The union has many members.", "union", "The union")]
    public void A_mention_takes_up_the_one_it_stands_for(string text, string word, string antecedent)
    {
        var doc = Read(text);
        var chains = Resolver.Value.Resolve(doc);

        var last = Enumerable.Range(0, chains.Mentions.Count).Last(i => Form(doc, chains.Mentions[i]) == word);

        Assert.Equal(antecedent, Words(doc, chains.Mentions[chains.Antecedents[last]]));
    }

    [Theory]
    [InlineData("The leader of the largest union, who lives abroad, spoke.", "The leader of the largest union, who lives abroad")]
    [InlineData("She met the mayor and the bishop.", "the mayor and the bishop")]
    [InlineData("The court's ruling came late.", "The court's")]
    [InlineData("They sat in the old town hall.", "the old town hall")]
    public void A_mention_is_a_phrase_in_its_full_extent(string text, string words)
    {
        var doc = Read(text);

        Assert.Contains(words, MentionFinder.Find(doc).Select(m => Words(doc, m)));
    }

    [Theory]
    [InlineData("It rained for a week.", "It rained")]
    [InlineData("There was a vote in the old hall.", "There")]
    public void Clauses_and_dummies_are_no_mentions(string text, string words)
    {
        var doc = Read(text);

        Assert.DoesNotContain(words, MentionFinder.Find(doc).Select(m => Words(doc, m)));
    }

    [Fact]
    public void A_mention_takes_up_an_earlier_one_only_and_a_chain_is_named_by_its_first()
    {
        var chains = Resolver.Value.Resolve(Read("Ann met Bob. She told him that she had seen his brother. He was glad. Ann and Bob left; they were late."));

        for (var i = 0; i < chains.Mentions.Count; i++)
        {
            var antecedent = chains.Antecedents[i];
            Assert.True(antecedent < i);
            Assert.Equal(antecedent < 0 ? i : chains.Chain(antecedent), chains.Chain(i));
        }
    }

    private static Doc Read(string text) => Reader.Value.Analyze(new SourceText(text), [(0, text.Length)]);

    private static string Form(Doc doc, Mention mention) => doc.Sentences[mention.Sentence][mention.Head].Form;

    private static string Words(Doc doc, Mention mention)
    {
        var sentence = doc.Sentences[mention.Sentence];
        return doc.Source.Text[sentence[mention.First].Start..sentence[mention.End - 1].End];
    }
}
