namespace Casus.Coding.Tests.Actors;

public sealed class ActorBenchmarkTests
{
    [Fact]
    public void Phrases_of_news_sentences_get_their_actors()
    {
        var scores = Benchmark.Score(
            "actors.tsv",
            line => $"{line[2]} {line[3]} {line[4]}",
            line =>
            {
                var cast = new Cast(line[5]);
                if (!cast.IsActor(line[1], cast.Count(line[1])))
                {
                    return "none none none";
                }

                var (_, name, country, sector) = cast[line[1], cast.Count(line[1])];
                return $"{name ?? "none"} {country ?? "none"} {sector ?? "none"}";
            });
        Assert.All(scores, s => Assert.True(s.Value >= 0.85, $"{s.Key}: {s.Value:P0}"));
    }

    [Fact]
    public void Pronouns_and_descriptions_get_the_country_of_whom_they_stand_for()
    {
        var scores = Benchmark.Score("references.tsv", line => line[3], line =>
        {
            var cast = new Cast(line[4]);
            return cast[line[2], cast.Count(line[2])].Country ?? "none";
        });
        Assert.All(scores, s => Assert.True(s.Value >= 0.7, $"{s.Key}: {s.Value:P0}"));
    }
}
