using Casus.Language.Linear;
using Casus.Training.Linear;
using CsCheck;

namespace Casus.Language.Tests;

public sealed class OracleTests
{
    // Any projective tree: each stretch of words has a head, and falls apart into stretches at its sides.
    private static readonly Gen<int[]> Trees = Gen.Select(Gen.Int[1, 14], Gen.Int).Select((count, seed) =>
    {
        var heads = new int[count];
        Grow(0, count, count, new Random(seed), heads);
        return heads;
    });

    [Fact]
    public void Steps_without_cost_rebuild_any_tree_without_crossing_arcs() =>
        Gen.Select(Trees, Gen.Int).Sample((heads, seed) =>
        {
            var (state, _) = Walk(heads, new Random(seed), mistakes: false);
            Assert.Equal(heads, state.Heads[..heads.Length]);
        });

    [Fact]
    public void After_mistakes_as_many_arcs_are_missing_as_the_steps_cost() =>
        Gen.Select(Trees, Gen.Int).Sample((heads, seed) =>
        {
            var (state, cost) = Walk(heads, new Random(seed), mistakes: true);
            Assert.Equal(cost, heads.Where((head, word) => state.Heads[word] != head).Count());
            Assert.Single(state.Heads[..heads.Length], h => h == heads.Length);
        });

    private static (ParserState State, int Cost) Walk(int[] heads, Random random, bool mistakes)
    {
        var state = new ParserState();
        state.Reset(heads.Length);
        var paid = 0;
        while (!state.IsDone)
        {
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            var (shift, left, right) = Oracle.Costs(state, heads);
            var allowed = new[] { (Cost: shift, Step: 0), (Cost: left, Step: 1), (Cost: right, Step: 2) }
                .Where(s => s.Cost != Oracle.Never && (mistakes || s.Cost == 0)).ToArray();
            var (cost, step) = allowed[random.Next(allowed.Length)];
            paid += cost;
            Parser.Take(state, step, 1);
        }

        state.LeftArc(1);
        return (state, paid);
    }

    private static void Grow(int first, int end, int head, Random random, int[] heads)
    {
        if (first < end)
        {
            var word = random.Next(first, end);
            heads[word] = head;
            Children(first, word, word, random, heads);
            Children(word + 1, end, word, random, heads);
        }
    }

    private static void Children(int first, int end, int head, Random random, int[] heads)
    {
        while (first < end)
        {
            var next = random.Next(first + 1, end + 1);
            Grow(first, next, head, random, heads);
            first = next;
        }
    }
}
