using System.Diagnostics;
using Casus.Benchmarks.Fuzz;

namespace Casus.Reading.Tests;

/// <summary>The first inputs of <c>benchmarks/Fuzz</c>, which runs many more.</summary>
public sealed class FuzzTests : Reads
{
    // Far beyond what any takes, so that a busy machine fails no test, and a hang does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Broken_and_hostile_inputs_are_read_or_refused_in_time()
    {
        for (var number = 0; number < 300; number++)
        {
            var (extension, content) = HostileInput.Make(number);
            var path = Write($"{number}{extension}", content);
            var clock = Stopwatch.StartNew();
            var results = await ReadAsync(path);
            Assert.True(clock.Elapsed < Patience, $"{number} took {clock.Elapsed}");
            Assert.DoesNotContain(results.OfType<Refusal>(), refusal => refusal.Reason.Contains("could not be", StringComparison.Ordinal));
            Assert.All(results.OfType<ReadArticle>(), read => Assert.Null(HostileInput.Flaw(read.Article)));
        }
    }

    [Fact]
    public void The_same_number_is_always_the_same_input() => Assert.Equal(HostileInput.Make(7).Content, HostileInput.Make(7).Content);
}
