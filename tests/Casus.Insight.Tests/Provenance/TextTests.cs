using Casus.Insight.Provenance;
using CsCheck;

namespace Casus.Insight.Tests.Provenance;

/// <summary>How texts are cut up and sampled for comparison.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("Токаев", "Tokayev")]
    [InlineData("Tokajew", "Tokayev")]
    [InlineData("Лукашенко", "Lukashenko")]
    [InlineData("Lukaschenko", "Lukashenko")]
    [InlineData("Шойгу", "Shoigu")]
    [InlineData("Зеленский", "Selenskij")]
    [InlineData("Вашингтон", "Washington")]
    [InlineData("Macron", "Макрон")]
    [InlineData("Μακρόν", "Macron")]
    [InlineData("Саакашвили", "სააკაშვილი")]
    public void One_name_sounds_alike_in_all_spellings(string name, string other) =>
        Assert.Equal(NameSounds.Of(other), NameSounds.Of(name));

    [Fact]
    public void A_name_is_found_without_the_ending_of_its_case() =>
        Assert.Equal(NameSounds.Of("Tokayev"), NameSounds.Of(NameSounds.WithoutEnding("Токаевым")));

    [Theory]
    [InlineData("Tokayev", "Tokyo")]
    [InlineData("Iran", "Iraq")]
    [InlineData("Moscow", "Minsk")]
    public void Different_names_stay_apart(string name, string other) =>
        Assert.NotEqual(NameSounds.Of(other), NameSounds.Of(name));

    [Theory]
    [InlineData("5,800", "5.800")]
    [InlineData("5,800", "5 800")]
    [InlineData("5800", "5,800")]
    [InlineData("3.5", "3,5")]
    public void A_number_is_one_however_it_is_printed(string number, string other) => Assert.Equal(Hash(number), Hash(other));

    [Theory]
    [InlineData("5.8", "58")]
    [InlineData("10:29", "1029")]
    public void Different_numbers_stay_apart(string number, string other) => Assert.NotEqual(Hash(number), Hash(other));

    [Fact]
    public void Sentences_end_at_full_stops_but_not_at_abbreviations()
    {
        const string Text = "Gen. A. Holt spoke for 3.5 hours. \"We stay.\" Nobody from the U.S. Army answered! Но он молчал. 他走了。我们留下。";

        Assert.Equal(
            ["Gen. A. Holt spoke for 3.5 hours.", "\"We stay.\"", "Nobody from the U.S. Army answered!", "Но он молчал.", "他走了。", "我们留下。"],
            SentenceCutter.Cut(Text, 0, Text.Length).Select(s => Text[s.Start..s.End]));
    }

    [Fact]
    public void Any_text_can_be_cut() => Gen.String.Sample(text =>
    {
        var words = new List<TextWord>();
        foreach (var (start, end) in SentenceCutter.Cut(text, 0, text.Length))
        {
            Assert.InRange(end, start + 1, text.Length);
            WordCutter.Cut(text, start, end, words);
        }

        Assert.All(words, word => Assert.True(word.Start < word.End && word.End <= text.Length));
        NameSounds.Of(text);
    });

    [Fact]
    public void Sketches_agree_about_as_often_as_the_sets_do() =>
        Gen.Select(Gen.Int[0, 400], Gen.ULong).Sample((shared, seed) =>
        {
            var all = Enumerable.Range(0, 800 - shared).Select(i => Insight.Provenance.Hash.Mix(seed + (ulong)i)).ToArray();
            var (a, b) = (MinHash.ByBin(all.AsSpan(0, 400), 64), MinHash.ByBin(all.AsSpan(400 - shared), 64));
            var agree = a.Zip(b).Count(pair => pair.First == pair.Second && pair.First != MinHash.None) / 64.0;
            Assert.InRange(agree, ((double)shared / all.Length) - 0.35, ((double)shared / all.Length) + 0.35);
        });

    [Fact]
    public void An_index_finds_what_shares_enough_but_counts_a_value_of_all_only_for_the_newest()
    {
        var index = new SketchIndex(width: 4, inPlace: true, capacity: 1);
        for (var i = 0u; i < 1000; i++)
        {
            index.Add([(i * 4) + 1, (i * 4) + 2, (i * 4) + 3, 7]);
        }

        Assert.Equal([(500, 2)], index.Find([2001, 2002, 99999, 7], fewest: 2, most: 10));
        Assert.Equal([(990, 3)], index.Find([3961, 3962, 99999, 7], fewest: 2, most: 10));
        Assert.Empty(index.Find([2002, 2001, 99999, 99999], fewest: 1, most: 10));
        Assert.Equal(1000, index.Count);
    }

    private static ulong Hash(string number)
    {
        var words = new List<TextWord>();
        WordCutter.Cut(number, 0, number.Length, words);
        return Assert.Single(words).Hash;
    }
}
