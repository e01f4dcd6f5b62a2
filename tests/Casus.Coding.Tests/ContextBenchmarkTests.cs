using System.Globalization;

namespace Casus.Coding.Tests;

/// <summary>The codes of <c>benchmarks/contexts.tsv</c>: type, mode, contexts, and country and sector of both sides.</summary>
public sealed class ContextBenchmarkTests
{
    private static readonly Dictionary<string, double> s_floors = new()
    {
        ["type"] = 0.88, ["type and mode"] = 0.77, ["actor's country"] = 0.92, ["actor's sector"] = 0.9,
        ["recipient's country"] = 0.82, ["recipient's sector"] = 0.87, ["contexts, F1"] = 0.8,
    };

    [Fact]
    public void Events_get_the_codes_that_the_codebook_gives_them()
    {
        var halves = Benchmark.Lines("contexts.tsv").GroupBy(l => l[0]).ToDictionary(h => h.Key, h => new Tally(h.Key));
        foreach (var line in Benchmark.Lines("contexts.tsv"))
        {
            halves[line[0]].Add(line);
        }

        Assert.Equal(["dev", "held"], halves.Keys.Order());
        Assert.All(halves.Values, half => Assert.All(half.Shares(), s => Assert.True(s.Value >= s_floors[s.Key], $"{half.Name} {s.Key}: {s.Value:F2}")));
    }

    private sealed class Tally(string name)
    {
        private readonly Dictionary<string, (int Right, int All)> _counts = [];
        private (int Both, int Expected, int Found) _contexts;

        public string Name => name;

        public void Add(string[] line)
        {
            var events = English.Coder.Code(new Article(line[7])).Events;
            var type = line[1].Split(' ')[0];
            var found = events.FirstOrDefault(e => Plover.Name(e.Type) == type) ?? (events.Count > 0 ? events[0] : null);
            Count("type", type, found is null ? "no event" : Plover.Name(found.Type), line);
            Count("type and mode", line[1], found is null ? "no event" : Shown.Code(found), line);
            if (found is null)
            {
                return;
            }

            Side("actor", line[3], line[4], found.Actors, line);
            Side("recipient", line[5], line[6], found.Recipients, line);
            var expected = line[2] == "none" ? [] : line[2].Split(',');
            var both = expected.Intersect(found.Contexts).Count();
            _contexts = (_contexts.Both + both, _contexts.Expected + expected.Length, _contexts.Found + found.Contexts.Count);
            if (both != expected.Length || both != found.Contexts.Count)
            {
                Tell("contexts", line[2], string.Join(',', found.Contexts), line);
            }
        }

        public Dictionary<string, double> Shares()
        {
            var shares = _counts.ToDictionary(c => c.Key, c => (double)c.Value.Right / c.Value.All);
            shares["contexts, F1"] = 2.0 * _contexts.Both / (_contexts.Expected + _contexts.Found);
            foreach (var (what, (right, all)) in _counts)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"contexts.tsv {name} {what}: {right} of {all}"));
            }

            Write(string.Create(CultureInfo.InvariantCulture,
                $"contexts.tsv {name} contexts: {_contexts.Both} right of {_contexts.Found} given and {_contexts.Expected} expected, F1 {shares["contexts, F1"]:F3}"));
            return shares;
        }

        private void Side(string side, string country, string sector, IReadOnlyList<Participant> found, string[] line)
        {
            Count($"{side}'s country", country, found.Count == 0 ? "none" : found[0].Country ?? "none", line);
            Count($"{side}'s sector", sector, found.Count == 0 ? "none" : found[0].Sector ?? "none", line);
        }

        private void Count(string what, string expected, string found, string[] line)
        {
            if (expected == "*")
            {
                return;
            }

            var (right, all) = _counts.GetValueOrDefault(what);
            _counts[what] = (right + (expected == found ? 1 : 0), all + 1);
            if (expected != found)
            {
                Tell(what, expected, found, line);
            }
        }

        private void Tell(string what, string expected, string found, string[] line)
        {
            if (name == "dev")
            {
                Write($"{what}: expected {expected}, found {found}: {line[7]}");
            }
        }

        private static void Write(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
    }
}
