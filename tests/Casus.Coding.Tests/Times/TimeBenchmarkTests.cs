using System.Globalization;
using Casus.Coding.Times;
using NodaTime;
using NodaTime.Text;

namespace Casus.Coding.Tests.Times;

public sealed class TimeBenchmarkTests
{
    private static readonly TimeFinder Finder = TimeFinder.Load(English.Knowledge);

    [Fact]
    public void Events_of_news_sentences_get_their_days()
    {
        var scores = Benchmark.Score(
            "times.tsv",
            line => line[3] == "none" ? "none" : $"{line[3]} {line[4]}",
            line =>
            {
                var (sentence, token) = English.Find(English.Read(line[5]), line[2]);
                LocalDate? published = line[1].Length == 0 ? null : LocalDatePattern.Iso.Parse(line[1]).Value;
                var time = TimeFinder.For(sentence, token, Finder.Find(sentence, published));
                return time is null ? "none" : $"{Show(time.Days?.From)} {Show(time.Days?.To)}";
            });
        Assert.All(scores, s => Assert.True(s.Value >= 0.9, $"{s.Key}: {s.Value:P0}"));
    }

    private static string Show(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
