using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>How many gold arcs each kind of step puts out of reach.</summary>
internal static class Oracle
{
    /// <summary>The cost of a step the state does not allow.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The costs; the head of the root's word is the number of words.</summary>
    public static (int Shift, int Left, int Right) Costs(ParserState state, int[] heads)
    {
        var top = state.Stack(0);
        var below = state.Stack(1);
        var next = state.Next;

        // Dependents of the top among the words to come are lost once it leaves the stack.
        var lost = 0;
        for (var word = next; word < state.Root; word++)
        {
            lost += heads[word] == top ? 1 : 0;
        }

        var head = heads[top];
        var left = state.CanLeft ? lost + (head != next && (head > next || head == below) ? 1 : 0) : Never;
        var right = state.CanRight ? lost + (head >= next ? 1 : 0) : Never;
        var shift = Never;
        if (state.CanShift)
        {
            // The next word can no longer be head of what lies on the stack, nor dependent of any of it but the top.
            shift = 0;
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var word = state.Stack(depth);
                shift += (heads[word] == next ? 1 : 0) + (depth > 0 && heads[next] == word ? 1 : 0);
            }
        }

        return (shift, left, right);
    }
}
