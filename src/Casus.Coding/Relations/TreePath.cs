using Casus.Coding.Events;
using Casus.Language;

namespace Casus.Coding.Relations;

/// <summary>The way between two tokens of a tree, and how far every token is from it.</summary>
internal sealed class TreePath
{
    /// <summary>Farther than this counts as this.</summary>
    public const int Far = 4;

    private TreePath(int count) => (UpFrom, UpTo, Distance) = (new bool[count], new bool[count], new int[count]);

    /// <summary>The way between any of the one side's tokens and any of the other's; a missing side gives the way to the root.</summary>
    public TreePath(Sentence sentence, IReadOnlyList<int> from, IReadOnlyList<int> to)
        : this(sentence.Tokens.Length)
    {
        (Top, Length) = Join(sentence, from, to, UpFrom, UpTo);
        Spread(sentence);
    }

    /// <summary>
    /// The way from one side over the words of a reading to the other; a side that the reading has as its own stands right beside
    /// them ("recalled its envoy and asked Oslo": who recalled is who asked), one not named nowhere.
    /// </summary>
    public static TreePath Over(EventReading told, Sentence sentence, PairMention actor, PairMention recipient)
    {
        var path = new TreePath(sentence.Tokens.Length);
        (path.Top, path.Length) = Join(sentence, [told.Head], [told.Anchor], path.UpFrom, path.UpTo);
        Add(sentence, actor, told.Actors, told.Head, path.UpFrom);
        Add(sentence, recipient, told.Recipients, told.Head, path.UpTo);
        path.Spread(sentence);
        return path;
    }

    /// <summary>The token under which both lie.</summary>
    public int Top { get; private set; }

    /// <summary>Number of steps.</summary>
    public int Length { get; private set; }

    /// <summary>On the way from the first side up to the top, both included.</summary>
    public bool[] UpFrom { get; }

    /// <summary>On the way from the second side up to the top, both included.</summary>
    public bool[] UpTo { get; }

    /// <summary>Steps from the way, 0 on it, at most <see cref="Far"/>.</summary>
    public int[] Distance { get; }

    /// <summary>The token under which two lie, and the number of steps between them.</summary>
    public static (int Top, int Length) Meet(Sentence sentence, int from, int to)
    {
        if (from < 0 || to < 0)
        {
            return (sentence.Root, 0);
        }

        var steps = 0;
        for (var i = from; i >= 0 && steps <= sentence.Tokens.Length; i = sentence[i].Head, steps++)
        {
            var other = 0;
            for (var j = to; j >= 0 && other <= sentence.Tokens.Length; j = sentence[j].Head, other++)
            {
                if (i == j)
                {
                    return (i, steps + other);
                }
            }
        }

        return (sentence.Root, int.MaxValue - 1);
    }

    private static void Add(Sentence sentence, PairMention side, IReadOnlyList<int> parties, int told, bool[] marks)
    {
        var own = false;
        foreach (var party in parties)
        {
            if (side.Holds(party))
            {
                own = marks[party] = true;
            }
        }

        if (!own && side.Heads.Count > 0)
        {
            Join(sentence, side.Heads, [told], marks, marks);
        }
    }

    // Marks the shortest way between any of the ones and any of the others.
    private static (int Top, int Length) Join(Sentence sentence, IReadOnlyList<int> from, IReadOnlyList<int> to, bool[] upFrom, bool[] upTo)
    {
        var (best, top) = (int.MaxValue, -1);
        var (a, b) = (-1, -1);
        for (var i = 0; i < Math.Max(1, from.Count); i++)
        {
            for (var j = 0; j < Math.Max(1, to.Count); j++)
            {
                var (f, t) = (from.Count == 0 ? -1 : from[i], to.Count == 0 ? -1 : to[j]);
                var (meeting, length) = Meet(sentence, f, t);
                if (length < best)
                {
                    (best, top, a, b) = (length, meeting, f, t);
                }
            }
        }

        Mark(sentence, a, top, upFrom);
        Mark(sentence, b, top, upTo);
        return (top, best);
    }

    private static void Mark(Sentence sentence, int from, int top, bool[] marks)
    {
        for (var (i, steps) = (from, 0); i >= 0 && steps <= marks.Length; i = sentence[i].Head, steps++)
        {
            marks[i] = true;
            if (i == top)
            {
                break;
            }
        }
    }

    private void Spread(Sentence sentence)
    {
        Array.Fill(Distance, Far);
        for (var i = 0; i < Distance.Length; i++)
        {
            if (UpFrom[i] || UpTo[i])
            {
                Distance[i] = 0;
            }
        }

        // Each round carries the distance one edge further, down and up.
        for (var round = 1; round < Far; round++)
        {
            for (var i = 0; i < Distance.Length; i++)
            {
                var head = sentence[i].Head;
                if (head < 0)
                {
                    continue;
                }

                Distance[i] = Math.Min(Distance[i], Distance[head] + 1);
                Distance[head] = Math.Min(Distance[head], Distance[i] + 1);
            }
        }
    }
}
