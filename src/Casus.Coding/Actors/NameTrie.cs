namespace Casus.Coding.Actors;

/// <summary>A tree over the folded letters of names, walked a token at a time. Filled once, then only read.</summary>
internal sealed class NameTrie<T>
{
    // By node and letter in one number, which is looked up twice as fast as a pair.
    private readonly Dictionary<long, int> _next = [];
    private readonly Dictionary<int, List<T>> _values = [];
    private int _count = 1;

    /// <summary>Where a walk starts.</summary>
    public const int Root = 0;

    /// <summary>The values at a name, to add to.</summary>
    public List<T> At(ReadOnlySpan<char> letters)
    {
        var node = Root;
        foreach (var letter in letters)
        {
            if (!_next.TryGetValue(Key(node, letter), out var next))
            {
                _next[Key(node, letter)] = next = _count++;
            }

            node = next;
        }

        if (!_values.TryGetValue(node, out var values))
        {
            _values[node] = values = [];
        }

        return values;
    }

    /// <summary>The node after some letters, or -1 where no name goes on like this.</summary>
    public int Step(int node, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!_next.TryGetValue(Key(node, letter), out node))
            {
                return -1;
            }
        }

        return node;
    }

    private static long Key(int node, char letter) => ((long)node << 16) | letter;

    /// <summary>The values of a node; empty where no name ends.</summary>
    public IReadOnlyList<T> Values(int node) => _values.TryGetValue(node, out var values) ? values : [];
}
