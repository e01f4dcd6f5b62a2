using Casus.Coding.Places;

namespace Casus.Coding.Tests.Places;

public sealed class PlaceBenchmarkTests
{
    private static readonly PlaceFinder Finder = PlaceFinder.Load(English.Knowledge);

    [Fact]
    public void Events_of_news_sentences_get_their_places()
    {
        var scores = Benchmark.Score(
            "places.tsv",
            line => line[2] == "none" ? "none" : $"{line[2]} {line[3]}",
            line =>
            {
                var doc = English.Read(line[4]);
                var (sentence, token) = English.Find(doc, line[1]);
                var place = Finder.For(doc, sentence, token);
                return place is null ? "none"
                    : $"{(place.Text.Contains(line[2], StringComparison.Ordinal) ? line[2] : place.Text)} {place.Country ?? "none"}";
            });
        Assert.All(scores, s => Assert.True(s.Value >= 0.9, $"{s.Key}: {s.Value:P0}"));
    }
}
