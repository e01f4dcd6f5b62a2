using Casus.Coding.Records;
using CsCheck;
using NodaTime;

namespace Casus.Coding.Tests.Records;

public class RecordTests
{
    [Fact]
    public void An_id_that_was_given_is_kept() =>
        Assert.Equal("x-1", DocumentId.Of(new Article("Some text.") { Id = "x-1" }));

    [Fact]
    public void The_same_content_has_the_same_id_wherever_it_was_found() =>
        Assert.Equal(
            DocumentId.Of(new Article("Some text.") { File = "a.txt", Outlet = "Harbour Post" }),
            DocumentId.Of(new Article("Some text.") { File = "b.txt", Outlet = "Harbour Post" }));

    [Fact]
    public void Another_text_title_outlet_address_or_day_has_another_id()
    {
        Article[] articles =
        [
            new("Some text."), new("Some text!"), new("Some text.") { Title = "T" }, new("Some text.") { Outlet = "T" },
            new("Some text.") { Url = "T" }, new("Some text.") { Published = new LocalDateTime(2022, 1, 5, 0, 0) },
        ];

        Assert.Equal(articles.Length, articles.Select(DocumentId.Of).Distinct().Count());
    }

    [Fact]
    public void Neighbouring_tokens_are_one_stretch_and_others_apart()
    {
        var sentence = English.One("The army shot and killed two men.");
        var words = TokenWords.Of(new SourceText("The army shot and killed two men."), sentence, [4, 2, 1]);

        Assert.Equal(["army shot", "killed"], words.Select(w => w.Text));
    }

    [Fact]
    public void A_stretch_of_tokens_holds_exactly_their_text()
    {
        const string Text = "The 🇰🇿 army, officials said, shot and killed “two men”.";
        var (source, sentence) = (new SourceText(Text), English.One(Text));
        Gen.Int[0, sentence.Tokens.Length - 1].List[1, 6].Sample(tokens =>
            Assert.All(TokenWords.Of(source, sentence, tokens), words => Assert.Equal(words.Text, source[words.Span()])));
    }
}
