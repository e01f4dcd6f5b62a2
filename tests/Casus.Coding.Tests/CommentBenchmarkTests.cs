namespace Casus.Coding.Tests;

/// <summary>Sentences of <c>benchmarks/comments.txt</c> that tell of no event between anybody.</summary>
public sealed class CommentBenchmarkTests
{
    [Fact]
    public void Of_sentences_that_only_state_or_comment_hardly_any_is_coded()
    {
        var scores = Benchmark.Score(
            "comments.txt",
            _ => "no event",
            line => English.Coder.Code(new Article(line[1])).Events is { Count: > 0 } events
                ? string.Join("; ", events.Select(Shown.Line))
                : "no event");
        Assert.Equal(["dev", "held"], scores.Keys.Order());
        Assert.All(scores, s => Assert.True(1 - s.Value <= 1.0 / 12, $"{s.Key}: {1 - s.Value:P1} coded"));
    }
}
