using System.Globalization;

namespace Casus.Coding.Tests;

/// <summary>
/// Sentences of <c>benchmarks/reports.tsv</c>, most with several events, all of which are written down: how many are found, and
/// how many of those found are there.
/// </summary>
public sealed class ReportBenchmarkTests
{
    private static readonly Dictionary<string, double> s_floors = new() { ["one side"] = 0.73, ["both sides"] = 0.54 };

    [Fact]
    public void All_events_of_a_sentence_are_found()
    {
        var halves = Benchmark.Lines("reports.tsv").GroupBy(l => l[0]).ToDictionary(h => h.Key, h => new Tally(h.Key, [.. h]));

        Assert.Equal(["dev", "held"], halves.Keys.Order());
        Assert.All(halves.Values, half => Assert.All(half.Scores(), s => Assert.True(s.F1 >= s_floors[s.Measure], $"{half.Name}, {s.Measure}: {s.F1:F3}")));
    }

    private sealed class Tally(string name, IReadOnlyList<string[]> lines)
    {
        private int _expected, _found, _one, _both;

        public string Name => name;

        public IEnumerable<(string Measure, double F1)> Scores()
        {
            foreach (var line in lines)
            {
                Count(line[1], [.. line[2].Split("; ").Where(e => e != "none").Select(e => new Told(e))]);
            }

            yield return Score("one side", _one);
            yield return Score("both sides", _both);
        }

        private void Count(string sentence, List<Told> expected)
        {
            var found = English.Coder.Code(new Article(sentence)).Events.ToList();
            _expected += expected.Count;
            _found += found.Count;
            foreach (var strict in (bool[])[true, false])
            {
                foreach (var told in expected.ToArray())
                {
                    if (found.FirstOrDefault(f => told.Is(f, sentence, strict)) is { } hit)
                    {
                        expected.Remove(told);
                        found.Remove(hit);
                        _one++;
                        _both += strict ? 1 : 0;
                    }
                }
            }

            if (name == "dev" && expected.Count + found.Count > 0)
            {
                Write($"missed {string.Join("; ", expected)} | wrong {string.Join("; ", found.Select(Shown.Line))} | {sentence}");
            }
        }

        private (string, double) Score(string measure, int right)
        {
            var f1 = 2.0 * right / (_expected + _found);
            Write(string.Create(CultureInfo.InvariantCulture,
                $"reports.tsv {name}, {measure}: {right} right of {_found} found and {_expected} expected, precision {(double)right / _found:F3}, recall {(double)right / _expected:F3}, F1 {f1:F3}"));
            return (measure, f1);
        }

        private static void Write(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    /// <summary>One event as the benchmark writes it: <c>TYPE mode: actor -> recipient</c>.</summary>
    private sealed class Told
    {
        private readonly string _line, _type;
        private readonly string[] _actors, _recipients;

        public Told(string line)
        {
            _line = line;
            _type = line.Split(' ')[0];
            var sides = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" -> ");
            (_actors, _recipients) = (Parties(sides[0]), Parties(sides[1]));
        }

        public override string ToString() => _line;

        /// <summary>Whether it is this event: the type, and both sides (named by neither or sharing a word), or a named one of them.</summary>
        public bool Is(EventRecord found, string sentence, bool strict)
        {
            if (Plover.Name(found.Type) != _type)
            {
                return false;
            }

            // Of mutual acts the parties are one side or two.
            if (_type is "CONSULT" or "AGREE" or "COOPERATE")
            {
                Participant[] all = [.. found.Actors, .. found.Recipients];
                var hits = _actors.Concat(_recipients).Count(p => Shares(p, all, sentence));
                return strict ? hits == _actors.Length + _recipients.Length : hits > 0;
            }

            var (actor, recipient) = (Agrees(_actors, found.Actors, sentence), Agrees(_recipients, found.Recipients, sentence));
            return strict ? actor && recipient : (actor && _actors.Length > 0) || (recipient && _recipients.Length > 0);
        }

        private static bool Agrees(string[] expected, IReadOnlyList<Participant> found, string sentence) =>
            expected.Length == 0 ? found.Count == 0 : expected.Any(e => Shares(e, found, sentence));

        private static bool Shares(string party, IReadOnlyList<Participant> found, string sentence)
        {
            for (var at = sentence.IndexOf(party, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(party, at + 1, StringComparison.Ordinal))
            {
                if (found.Any(f => f.Start < at + party.Length && at < f.End))
                {
                    return true;
                }
            }

            return false;
        }

        private static string[] Parties(string side) => side == "-" ? [] : side.Split(" & ");
    }
}
