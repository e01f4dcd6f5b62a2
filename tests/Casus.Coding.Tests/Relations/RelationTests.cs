using Casus.Coding.Events;
using Casus.Coding.Relations;
using Casus.Language;
using CsCheck;

namespace Casus.Coding.Tests.Relations;

public class RelationTests
{
    [Theory]
    [InlineData("COERCE arrest COERCE")]
    [InlineData("SANCTION discontinue COERCE")]
    [InlineData("CONCEDE - YIELD")]
    [InlineData("-")]
    public void A_class_is_read_as_it_is_written(string text) =>
        Assert.Equal(text, RelationClass.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("HUG - HUG")]
    [InlineData("COERCE arrest")]
    public void What_is_no_class_is_refused(string text) =>
        Assert.Throws<FormatException>(() => RelationClass.Parse(text));

    [Fact]
    public void A_profile_only_maps_the_chances_of_the_same_classes()
    {
        RelationClass[] classes =
        [
            RelationClass.None,
            RelationClass.Of(EventType.Sanction, "discontinue", "COERCE"),
            RelationClass.Of(EventType.Sanction, "expel"),
            RelationClass.Of(EventType.Coerce, "seize"),
        ];
        var relation = new Relation(classes, [0.1f, 0.4f, 0.1f, 0.4f]);

        Assert.Equal(("SANCTION", "discontinue"), (relation.Code(Profile.Plover), relation.Mode));
        Assert.Equal("COERCE", relation.Code(Profile.Plv));
        Assert.Equal(0.8 / 0.9, relation.Confidence(Profile.Plv), 3);
        Assert.Equal(0.1, relation.NoEvent, 3);
    }

    [Fact]
    public void A_type_that_counts_twice_takes_from_all_others_alike()
    {
        RelationClass[] classes = [RelationClass.None, RelationClass.Of(EventType.Coerce, "arrest"), RelationClass.Of(EventType.Protest, "demo")];
        var relation = new Relation(classes, [0.2f, 0.3f, 0.5f]).Leaning(EventType.Coerce, 2);

        Assert.Equal(EventType.Coerce, relation.Type);
        Assert.Equal(0.6 / 1.3, relation.Chance, 5);
        Assert.Equal(0.2 / 1.3, relation.NoEvent, 5);
    }

    [Fact]
    public void The_way_between_two_sides_runs_over_the_verb_that_joins_them()
    {
        var sentence = English.One("The ministry of Chad expelled the French ambassador on Monday.");
        var path = new TreePath(sentence, [Index("ministry")], [Index("ambassador")]);

        Assert.Equal(Index("expelled"), path.Top);
        Assert.Equal(2, path.Length);
        Assert.Equal(0, path.Distance[Index("expelled")]);
        Assert.True(path.Distance[Index("Chad")] is 1 or 2);

        int Index(string word) => sentence.Tokens.ToArray().Index().First(t => t.Item.Form == word).Index;
    }

    [Fact]
    public void Who_shares_the_subject_of_an_earlier_verb_stands_beside_the_later_one()
    {
        const string Text = "Bogota recalled its ambassador from Caracas and asked Lima for help.";
        var sentence = English.One(Text);
        var readings = new SentenceReader(Codebook.Load(English.Knowledge), (s, t) => s[t].Upos == Upos.Propn).Read(sentence);
        var (actor, recipient) = (Mention("Bogota"), Mention("Lima"));
        var told = Assert.Single(ReadingFit.Joining(sentence, readings, actor, recipient));
        var path = TreePath.Over(told, sentence, actor, recipient);

        Assert.Equal("asked", sentence[told.Head].Form);
        Assert.All(["Bogota", "asked", "Lima"], word => Assert.Equal(0, path.Distance[Index(word)]));
        Assert.True(path.Distance[Index("recalled")] > 0);

        int Index(string word) => sentence.Tokens.ToArray().Index().First(t => t.Item.Form == word).Index;

        PairMention Mention(string words) =>
            PairMention.Of(sentence, [(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length)]);
    }

    [Fact]
    public void A_mention_is_headed_by_the_word_that_governs_the_others()
    {
        const string Text = "The ministry of Chad expelled the French ambassador on Monday.";
        var sentence = English.One(Text);
        var mention = PairMention.Of(sentence, [(0, "The ministry of Chad".Length)]);

        Assert.Equal("ministry", sentence[Assert.Single(mention.Heads)].Form);
        Assert.True(mention.Holds(3));
        Assert.False(mention.Holds(4));
    }

    [Fact]
    public void Flags_are_kept_apart_by_token() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 500]).List[0, 300].Sample(added =>
        {
            var lists = new FlagLists(10);
            added.ForEach(a => lists.Add(a.Item1, a.Item2));
            for (var token = 0; token < 10; token++)
            {
                var mine = new List<int>();
                foreach (var flag in lists[token])
                {
                    mine.Add(flag);
                }

                Assert.Equal(added.Where(a => a.Item1 == token).Select(a => a.Item2).Order(), mine.Order());
            }
        });
}
