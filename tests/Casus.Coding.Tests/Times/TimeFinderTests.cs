using System.Globalization;
using Casus.Coding.Times;
using Casus.Language;
using CsCheck;
using NodaTime;

namespace Casus.Coding.Tests.Times;

public sealed class TimeFinderTests
{
    // A Thursday.
    private static readonly LocalDate Published = new(2022, 1, 13);

    private static readonly TimeFinder Finder = TimeFinder.Load(English.Knowledge);

    [Theory]
    [InlineData("on Wednesday", "2022-01-12..2022-01-12")]
    [InlineData("on Thursday", "2022-01-13..2022-01-13")]
    [InlineData("last Thursday", "2022-01-06..2022-01-06")]
    [InlineData("on Monday last week", "2022-01-03..2022-01-03")]
    [InlineData("yesterday", "2022-01-12..2022-01-12")]
    [InlineData("overnight", "2022-01-12..2022-01-13")]
    [InlineData("on January 5", "2022-01-05..2022-01-05")]
    [InlineData("on Jan. 5", "2022-01-05..2022-01-05")]
    [InlineData("on 5 Jan. 2021", "2021-01-05..2021-01-05")]
    [InlineData("on 2021-01-05", "2021-01-05..2021-01-05")]
    [InlineData("on 05.01.2021", "2021-01-05..2021-01-05")]
    [InlineData("on 1/5/2021", "2021-01-05..2021-01-05")]
    [InlineData("on 15/1/2021", "2021-01-15..2021-01-15")]
    [InlineData("on December 20", "2021-12-20..2021-12-20")]
    [InlineData("on 3-7 January", "2022-01-03..2022-01-07")]
    [InlineData("on February 24 last year", "2021-02-24..2021-02-24")]
    [InlineData("in May", "2021-05-01..2021-05-31")]
    [InlineData("in May 2004", "2004-05-01..2004-05-31")]
    [InlineData("in early January", "2022-01-01..2022-01-10")]
    [InlineData("since early January", "2022-01-01..2022-01-13")]
    [InlineData("in mid-2021", "2021-05-01..2021-08-31")]
    [InlineData("last year", "2021-01-01..2021-12-31")]
    [InlineData("last summer", "2021-06-01..2021-08-31")]
    [InlineData("in the winter of 2019", "2019-12-01..2020-02-29")]
    [InlineData("earlier this month", "2022-01-01..2022-01-12")]
    [InlineData("two days ago", "2022-01-11..2022-01-11")]
    [InlineData("two weeks ago", "2021-12-27..2022-01-02")]
    [InlineData("over the past decade", "2012-01-13..2022-01-13")]
    [InlineData("in 2014", "2014-01-01..2014-12-31")]
    [InlineData("in the 1990s", "1990-01-01..1999-12-31")]
    [InlineData("between May 3 and May 7", "2021-05-03..2021-05-07")]
    [InlineData("from 2014 to 2020", "2014-01-01..2020-12-31")]
    [InlineData("from December to January", "2021-12-01..2022-01-31")]
    [InlineData("at dawn on Saturday", "2022-01-08..2022-01-08")]
    [InlineData("in the third quarter of 2021", "2021-07-01..2021-09-30")]
    [InlineData("in the second half of December", "2021-12-16..2021-12-31")]
    [InlineData("a week ago on Tuesday", "2022-01-04..2022-01-04")]
    [InlineData("after 2019", "2020-01-01..2022-01-13")]
    [InlineData("before 2019", "..2018-12-31")]
    public void What_happened_is_resolved_backwards_from_publication(string phrase, string days) =>
        Assert.Equal((phrase, days), Only($"Rebels attacked the village {phrase}.", Published));

    [Theory]
    [InlineData("on Friday", "2022-01-14..2022-01-14")]
    [InlineData("on Thursday", "2022-01-13..2022-01-13")]
    [InlineData("next Friday", "2022-01-21..2022-01-21")]
    [InlineData("tomorrow", "2022-01-14..2022-01-14")]
    [InlineData("on January 5", "2023-01-05..2023-01-05")]
    [InlineData("in March", "2022-03-01..2022-03-31")]
    [InlineData("in the next few days", "2022-01-14..2022-01-17")]
    [InlineData("within 10 days", "2022-01-13..2022-01-23")]
    [InlineData("in two days", "2022-01-15..2022-01-15")]
    [InlineData("by the end of the year", "2022-01-13..2022-12-31")]
    [InlineData("by Friday", "2022-01-13..2022-01-14")]
    [InlineData("this weekend", "2022-01-15..2022-01-16")]
    [InlineData("later this month", "2022-01-14..2022-01-31")]
    [InlineData("for three weeks", "2022-01-13..2022-02-03")]
    [InlineData("from Monday", "2022-01-17..")]
    [InlineData("from December to February", "2022-12-01..2023-02-28")]
    public void What_is_to_come_is_resolved_forwards_from_publication(string phrase, string days) =>
        Assert.Equal((phrase, days), Only($"The envoys will meet the rebels {phrase}.", Published));

    [Theory]
    [InlineData("The minister may resign.")]
    [InlineData("Troops march on the capital.")]
    [InlineData("They want a three-week ceasefire.")]
    [InlineData("The blogger was jailed for five years.")]
    [InlineData("A 24-year-old accused the guards.")]
    public void Other_words_are_no_times(string text) => Assert.Empty(Find(text, Published));

    [Fact]
    public void Without_a_day_of_publication_only_full_dates_resolve()
    {
        Assert.Equal("2014-03-05..2014-03-05", Only("Rebels attacked the village on March 5, 2014.", null).Days);
        Assert.Equal("..", Only("Rebels attacked the village on Wednesday.", null).Days);
    }

    [Fact]
    public void A_later_time_counts_from_the_one_told_before()
    {
        var doc = English.Read("The court freed him on January 3. Police arrested him again two days later.");
        var times = Finder.FindAll(doc, Published);
        Assert.Equal("2022-01-05..2022-01-05", Show(times[1][0]));
    }

    [Theory]
    [InlineData("told", "2022-01-11..2022-01-11")]
    [InlineData("withdraw", "2022-01-14..2022-01-14")]
    public void Each_clause_has_its_own_time(string anchor, string days)
    {
        var (sentence, token) = English.Find(
            English.Read("The general told reporters on Tuesday that the army would withdraw on Friday."), anchor);
        Assert.Equal(days, Show(TimeFinder.For(sentence, token, Finder.Find(sentence, Published))!));
    }

    [Theory]
    [InlineData("2022-01-03", "2022-01-09", "2022-01-09")]
    [InlineData("2022-01-14", "2022-01-17", "2022-01-14")]
    [InlineData("2022-01-01", "2022-12-31", "2022-01-13")]
    [InlineData("2022-01-05", "2022-01-05", "2022-01-05")]
    public void The_day_of_an_event_is_the_one_closest_to_publication(string from, string to, string day) =>
        Assert.Equal(Day(day), TimeFinder.EventDay(new TimeExpression(0, 1, new Days(Day(from), Day(to))) { Head = 0, Governor = -1 }, Published));

    [Fact]
    public void A_count_of_years_points_at_a_day_of_the_year()
    {
        var time = Assert.Single(Find("Rebels attacked the village three years ago.", Published));
        Assert.Equal("2019-01-01..2019-12-31", Show(time));
        Assert.Equal(new LocalDate(2019, 1, 13), TimeFinder.EventDay(time, Published));
    }

    [Fact]
    public void An_event_without_a_time_has_the_day_of_publication()
    {
        Assert.Equal(Published, TimeFinder.EventDay(null, Published));
        Assert.Null(TimeFinder.EventDay(null, null));
    }

    [Theory]
    [InlineData("Rebels said Saturday they would release the nurse.", "said", "2022-01-08..2022-01-08")]
    [InlineData("The blast killed ten people and wounded twenty on Saturday.", "killed", "2022-01-08..2022-01-08")]
    [InlineData("Officers raided the newsroom on Saturday and seized computers.", "seized", "2022-01-08..2022-01-08")]
    [InlineData("Rebels attacked the base on Saturday, killing five.", "killing", "2022-01-08..2022-01-08")]
    [InlineData("Both sides prepared for talks scheduled for Saturday.", "talks", "2022-01-15..2022-01-15")]
    [InlineData("The envoy praised Saturday's talks.", "talks", "2022-01-08..2022-01-08")]
    [InlineData("Ten workers were killed when a bomb exploded on Saturday.", "killed", "2022-01-08..2022-01-08")]
    public void Events_share_a_time_as_the_clauses_do(string text, string anchor, string days)
    {
        var (sentence, token) = English.Find(English.Read(text), anchor);
        Assert.Equal(days, Show(TimeFinder.For(sentence, token, Finder.Find(sentence, Published))!));
    }

    [Theory]
    [InlineData("The envoy praised Saturday's talks.", "praised")]
    [InlineData("He visited the island for the first time since 2016.", "visited")]
    [InlineData("Deputies voted yesterday to lift the siege.", "lift")]
    [InlineData("The parties agreed on Monday to meet.", "meet")]
    public void A_time_of_something_else_is_not_the_events(string text, string anchor)
    {
        var (sentence, token) = English.Find(English.Read(text), anchor);
        Assert.Null(TimeFinder.For(sentence, token, Finder.Find(sentence, Published)));
    }

    [Fact]
    public void The_time_of_another_event_is_left_to_it()
    {
        var (sentence, signed) = English.Find(English.Read("Ministers signed the accord of May 5."), "signed");
        var accord = signed + 2;
        var times = Finder.Find(sentence, Published);
        Assert.Null(TimeFinder.For(sentence, signed, times, [accord]));
        Assert.NotNull(TimeFinder.For(sentence, accord, times, [signed]));
    }

    [Fact]
    public void A_publication_year_that_stands_for_unknown_resolves_nothing() =>
        Assert.Equal("..", Only("Rebels attacked the village on Wednesday.", new LocalDate(9999, 12, 31)).Days);

    [Theory]
    [InlineData("month | January", "expected 'KIND | words; words | value'")]
    [InlineData("moon | January | 1", "'moon' is no kind of word")]
    [InlineData("month | January | 13", "'13' is no value of 'month'")]
    [InlineData("unit | fortnight | lunar", "'lunar' is no value of 'unit'")]
    [InlineData("bound | since | hence", "'hence' is no value of 'bound'")]
    [InlineData("number | few | 2-x", "'2-x' is no value of 'number'")]
    [InlineData("away | ago | +told", "'+told' is no value of 'away'")]
    public void A_line_that_makes_no_sense_is_named_with_its_place(string line, string reason)
    {
        using var folder = new KnowledgeFolder();
        folder.Write("times.txt", "# Times\n\n" + line + "\n");
        var error = Assert.Throws<KnowledgeException>(() => TimeFinder.Load(folder.Path));
        Assert.Equal($"{Path.Combine(folder.Path, "times.txt")}:3: {reason}", error.Message);
    }

    [Fact]
    public void A_phrase_may_not_stand_twice_with_one_use()
    {
        using var folder = new KnowledgeFolder();
        folder.Write("times.txt", "month | May | 5\nmonth | June; May | 6\n");
        var error = Assert.Throws<KnowledgeException>(() => TimeFinder.Load(folder.Path));
        Assert.EndsWith("times.txt:2: 'May' stands twice as month", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_lie_in_their_sentence_in_order_and_never_overlap()
    {
        string[] words =
        [
            "on", "in", "since", "by", "from", "to", "between", "and", "the", "of", "last", "next", "this", "past", "early",
            "Monday", "Friday", "May", "January", "5", "31", "2014", "1990s", "two", "few", "days", "week", "year", "ago",
            "later", "end", "summer", "quarter", "third", "Rebels", "attacked", "will", "meet", "-", ",", ".", "'s", "2022-02-30",
        ];
        var lines = Gen.Int[0, words.Length - 1].Array[1, 25];
        lines.Sample(
            line =>
            {
                var doc = English.Read(string.Join(' ', line.Select(i => words[i])));
                foreach (var (sentence, times) in doc.Sentences.Zip(Finder.FindAll(doc, Published)))
                {
                    var end = 0;
                    foreach (var time in times)
                    {
                        Assert.InRange(time.First, end, time.End - 1);
                        Assert.InRange(time.Head, time.First, time.End - 1);
                        Assert.True(time.Days is not { From: { } from, To: { } to } || from <= to);
                        end = time.End;
                    }

                    Assert.True(end <= sentence.Tokens.Length);
                }
            },
            iter: 400);
    }

    [Fact]
    public void Any_text_is_read()
    {
        Gen.String[0, 60].Sample(text => Finder.FindAll(English.Read(text), Published), iter: 300);
    }

    private static (string Text, string Days) Only(string text, LocalDate? published)
    {
        var doc = English.Read(text);
        var sentence = Assert.Single(doc.Sentences);
        var time = Assert.Single(Finder.Find(sentence, published));
        return (text[sentence[time.First].Start..sentence[time.End - 1].End], Show(time));
    }

    private static IEnumerable<TimeExpression> Find(string text, LocalDate? published) =>
        Finder.FindAll(English.Read(text), published).SelectMany(t => t);

    private static string Show(TimeExpression time) => $"{Show(time.Days?.From)}..{Show(time.Days?.To)}";

    private static string Show(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
