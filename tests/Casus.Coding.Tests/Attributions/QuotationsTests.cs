using Casus.Coding.Attributions;

namespace Casus.Coding.Tests.Attributions;

public class QuotationsTests
{
    [Theory]
    [InlineData("He said “no” twice.", "“no”")]
    [InlineData("He said \"no\" twice.", "\"no\"")]
    [InlineData("He said ''no'' twice.", "''no''")]
    [InlineData("He said ``no'' twice.", "``no''")]
    [InlineData("He said «no» twice.", "«no»")]
    [InlineData("He said »no« twice.", "»no«")]
    [InlineData("„We will stay,“ he said.", "„We will stay,“")]
    [InlineData("He said ‘no’ twice.", "‘no’")]
    [InlineData("He said 'no' twice.", "'no'")]
    [InlineData("“They called it ‘peace’ there,” she wrote.", "“They called it ‘peace’ there,”")]
    [InlineData("“The soldiers' camp isn't theirs,” she wrote.", "“The soldiers' camp isn't theirs,”")]
    public void Every_style_of_marks_is_read(string text, string quotation) =>
        Assert.Equal([quotation], Found(text));

    [Theory]
    [InlineData("The soldiers' camp wasn't the rebels' camp.")]
    [InlineData("It’s the soldiers’ camp, isn’t it?")]
    [InlineData("Back in the '90s nobody cared.")]
    public void Apostrophes_are_no_marks(string text) => Assert.Empty(Found(text));

    [Fact]
    public void A_quotation_left_open_runs_to_the_end_of_the_paragraph()
    {
        var passage = Assert.Single(Passage.Of(English.Read("She said: “We waited all night.")));
        var quotation = Assert.Single(new Quotations(passage).Found);
        Assert.False(quotation.Closed);
        Assert.Equal(passage.Count, quotation.End);
    }

    private static List<string> Found(string text)
    {
        var doc = English.Read(text);
        return [.. Passage.Of(doc).SelectMany(p => new Quotations(p).Found.Select(q => p.Stretch(q.First, q.End - 1).Words(doc).Text))];
    }
}
