using Casus.Language.Models;
using Casus.Language.Segmentation;
using CsCheck;

namespace Casus.Language.Tests;

public sealed class SegmenterTests
{
    private static readonly Segmenter Segmenter =
        Segmenter.Load(ModelFile.Read(Path.Combine(AppContext.BaseDirectory, "models", "segmenter.model")));

    // Pieces that boundaries turn on, between any characters at all.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf<string>(
            "Gen.", "U.S.", " ", "\n", "\n\n", "\r\n", "\u00A0", "\u2028", "don't", "cannot", "\u201C", "\u201D", "\"", "'", "...",
            ". . .", "-", " \u2014 ", "3.5", "https://a.example/b?c=d.", "@", "\uD83D\uDE00", "\uD83D", "e\u0301", "The", "he", ",", "?!", ")", "("))
        .Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("Gen. Orlov met U.S. forces in Port Alba. He left on Jan. 5.", "Gen. Orlov met U.S. forces in Port Alba .|He left on Jan. 5 .")]
    [InlineData("Rep. Dana Cole, R-Ky., asked Lt. Col. Ives about St. Mark.", "Rep. Dana Cole , R - Ky. , asked Lt. Col. Ives about St. Mark .")]
    [InlineData("The F.B.I. director spoke. The U.N.'s envoy did not.", "The F.B.I. director spoke .|The U.N. 's envoy did not .")]
    [InlineData("Troops left on April 8. Rebels stayed.", "Troops left on April 8 .|Rebels stayed .")]
    [InlineData("Talks began at 9 a.m. in Alba.", "Talks began at 9 a.m. in Alba .")]
    public void A_stop_of_an_abbreviation_ends_no_sentence(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Workers left Acme Holdings Inc. After the strike it closed.")]
    [InlineData("The envoy flew to the U.S. He stayed a week.")]
    [InlineData("Talks end at 9 p.m. The ministers dine at ten.")]
    public void A_sentence_may_end_in_an_abbreviation(string text) => Assert.Equal(2, Segmenter.Segment(text, 0, text.Length).Count);

    [Theory]
    [InlineData("\"We will not leave.\" The envoy smiled.", "\" We will not leave . \"|The envoy smiled .")]
    [InlineData("\u201CWe will not leave.\u201D The envoy smiled.", "\u201C We will not leave . \u201D|The envoy smiled .")]
    [InlineData("\u00ABWe will not leave.\u00BB The envoy smiled.", "\u00AB We will not leave . \u00BB|The envoy smiled .")]
    [InlineData("He said: \u201CStop.\u201D Then he left.", "He said : \u201C Stop . \u201D|Then he left .")]
    [InlineData("(The army denied it.) Talks go on.", "( The army denied it . )|Talks go on .")]
    public void A_closing_quote_or_bracket_belongs_to_its_sentence(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("\u201CWhy did they leave?\u201D a reporter asked.")]
    [InlineData("\"Never!\" the minister shouted.")]
    [InlineData("The president warned Ruritania: If it attacks, we answer.")]
    [InlineData("Rebels took Alba; the army said it would return.")]
    [InlineData("Opposition Party Vows To Fight New Tax As Vote Nears")]
    [InlineData("He wants . . . to leave the union.")]
    [InlineData("Police detained Nabil Haddad and Rana Aziz Monday near the Old Harbour Bridge.")]
    public void What_goes_on_is_one_sentence(string text) => Assert.Single(Segmenter.Segment(text, 0, text.Length));

    [Theory]
    [InlineData("Talks fail\n\nBoth sides left", "Talks fail|Both sides left")]
    [InlineData("Talks fail\r\n\r\nBoth sides left", "Talks fail|Both sides left")]
    public void An_empty_line_ends_a_sentence(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Where_lines_are_not_wrapped_each_is_a_paragraph()
    {
        var paragraph = "The ministers of both states met in Port Alba on Monday to speak about the border, the prisoners and the price of grain.";
        Assert.Equal(3, Segmenter.Segment($"Ministers meet\n{paragraph}\nNo date was set", 0, paragraph.Length + 31).Count);
    }

    [Fact]
    public void A_wrapped_line_ends_no_sentence()
    {
        var text = "The ministers of both states met in Port Alba on Monday to speak\nabout the border and the price of grain, officials said. They\nwill meet again.";
        Assert.Equal(2, Segmenter.Segment(text, 0, text.Length).Count);
    }

    [Theory]
    [InlineData("They don't, can\u2019t and won't.", "They do n't , ca n\u2019t and wo n't .")]
    [InlineData("It cannot last; Ruritania's army isn't ready.", "It can not last ; Ruritania 's army is n't ready .")]
    [InlineData("The workers' union won.", "The workers ' union won .")]
    [InlineData("a 15-year-old pro-government fighter", "a 15 - year - old pro-government fighter")]
    [InlineData("They paid $2.5 million, 3,000 euros and 40%.", "They paid $ 2.5 million , 3,000 euros and 40 % .")]
    [InlineData("See https://alba.example/a?b=1.", "See https://alba.example/a?b=1 .")]
    [InlineData("Wait... what?", "Wait ... what ?")]
    public void Words_are_cut_as_in_Universal_Dependencies(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Nothing_but_white_space_is_lost_and_every_word_is_its_text() =>
        Texts.Sample(
            text =>
            {
                var at = 0;
                foreach (var sentence in Segmenter.Segment(text, 0, text.Length))
                {
                    Assert.True(sentence.Count > 0, "A sentence has no words.");
                    for (var i = 0; i < sentence.Count; i++)
                    {
                        Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Starts[i]]), "Text was lost.");
                        Assert.True(sentence.Starts[i] < sentence.Ends[i], "A word is empty.");
                        Assert.Equal(text[sentence.Starts[i]..sentence.Ends[i]], sentence.Forms[i]);
                        Assert.DoesNotContain(sentence.Forms[i], char.IsWhiteSpace);
                        at = sentence.Ends[i];
                    }
                }

                Assert.True(string.IsNullOrWhiteSpace(text[at..]), "Text was lost at the end.");
            },
            iter: 5000);

    [Fact]
    public void A_range_is_read_as_if_nothing_stood_around_it() =>
        Gen.Select(Texts, Texts, Texts).Sample(
            (before, text, after) =>
            {
                var alone = Segmenter.Segment(text, 0, text.Length);
                var inside = Segmenter.Segment(before + text + after, before.Length, before.Length + text.Length);
                Assert.Equal(alone.Select(s => string.Join('|', s.Forms)), inside.Select(s => string.Join('|', s.Forms)));
                Assert.Equal(
                    alone.SelectMany(s => s.Starts).Select(s => s + before.Length), inside.SelectMany(s => s.Starts));
            },
            iter: 1000);

    [Fact]
    public void A_pair_of_surrogates_is_never_cut() =>
        Texts.Sample(
            text => Assert.All(
                Segmenter.Segment(text, 0, text.Length).SelectMany(s => s.Starts),
                start => Assert.False(start > 0 && char.IsSurrogatePair(text[start - 1], text[start]))),
            iter: 1000);

    [Fact]
    public void No_sentence_is_longer_than_two_hundred_words()
    {
        var text = string.Join(", ", Enumerable.Repeat("Alba", 2000));
        var sentences = Segmenter.Segment(text, 0, text.Length);
        Assert.All(sentences, s => Assert.InRange(s.Count, 1, 200));
        Assert.Equal(3999, sentences.Sum(s => s.Count));
        Assert.All(sentences.SkipLast(1), s => Assert.Equal(",", s.Forms[^1]));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("a.")]
    [InlineData("A. ")]
    [InlineData("(")]
    [InlineData("https://")]
    [InlineData("\n ")]
    public void A_text_ten_times_as_long_takes_no_hundred_times_as_long(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Segmenter.Segment(text, 0, 4_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Segmenter.Segment(text, 0, text.Length);

        // Linear work takes a tenth of a second; square work would take minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    private static string Read(string text) =>
        string.Join('|', Segmenter.Segment(text, 0, text.Length).Select(s => string.Join(' ', s.Forms)));
}
