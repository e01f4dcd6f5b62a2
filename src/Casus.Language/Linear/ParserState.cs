namespace Casus.Language.Linear;

/// <summary>
/// A sentence half parsed, in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose
/// heads are still open, and the words to come with the root after them. Words are 0 to n-1, the root is n, and n+1
/// stands for no word. Reused from sentence to sentence.
/// </summary>
internal sealed class ParserState
{
    /// <summary>As many relations, the root's aside, as the sets of relations have room for.</summary>
    public const int MostRelations = 63;

    private int[] _stack = [];

    /// <summary>Number of words, which is the number of the root.</summary>
    public int Root { get; private set; }

    /// <summary>The number that stands for no word.</summary>
    public int None => Root + 1;

    /// <summary>How many words are on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The first of the words to come.</summary>
    public int Next { get; private set; }

    /// <summary>Head of each word, or <see cref="None"/>.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word that has a head.</summary>
    public byte[] Relations { get; private set; } = [];

    /// <summary>The outermost dependents to the left and right of each word, and those just inside of them.</summary>
    public int[] Left { get; private set; } = [];

    /// <inheritdoc cref="Left"/>
    public int[] Left2 { get; private set; } = [];

    /// <inheritdoc cref="Left"/>
    public int[] Right { get; private set; } = [];

    /// <inheritdoc cref="Left"/>
    public int[] Right2 { get; private set; } = [];

    /// <summary>The relations of each word's dependents to the left and to the right, a bit each.</summary>
    public ulong[] LeftRelations { get; private set; } = [];

    /// <inheritdoc cref="LeftRelations"/>
    public ulong[] RightRelations { get; private set; } = [];

    /// <summary>Number of each word's dependents to the left and to the right.</summary>
    public byte[] LeftCount { get; private set; } = [];

    /// <inheritdoc cref="LeftCount"/>
    public byte[] RightCount { get; private set; } = [];

    /// <summary>Whether the tree is complete but for its root.</summary>
    public bool IsDone => Next == Root && Depth == 1;

    /// <summary>Whether there is a word to shift or to take the top of the stack as its dependent.</summary>
    public bool CanShift => Next < Root;

    /// <summary>Whether the top of the stack can become a dependent of the next word.</summary>
    public bool CanLeft => Depth > 0 && Next < Root;

    /// <summary>Whether the top of the stack can become a dependent of the word below it.</summary>
    public bool CanRight => Depth > 1;

    /// <summary>Starts a sentence of <paramref name="count"/> words.</summary>
    public void Reset(int count)
    {
        (Root, Depth, Next) = (count, 0, 0);
        var room = count + 2;
        if (_stack.Length < room)
        {
            room *= 2;
            (_stack, Heads, Relations) = (new int[room], new int[room], new byte[room]);
            (Left, Left2, Right, Right2) = (new int[room], new int[room], new int[room], new int[room]);
            (LeftRelations, RightRelations) = (new ulong[room], new ulong[room]);
            (LeftCount, RightCount) = (new byte[room], new byte[room]);
        }

        room = count + 2;
        foreach (var array in (ReadOnlySpan<int[]>)[Heads, Left, Left2, Right, Right2])
        {
            array.AsSpan(0, room).Fill(None);
        }

        Relations.AsSpan(0, room).Clear();
        LeftRelations.AsSpan(0, room).Clear();
        RightRelations.AsSpan(0, room).Clear();
        LeftCount.AsSpan(0, room).Clear();
        RightCount.AsSpan(0, room).Clear();
    }

    /// <summary>The word at a depth of the stack, 0 on top.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>The word at a place to come, 0 the next, the root among them.</summary>
    public int Coming(int place) => Next + place <= Root ? Next + place : None;

    /// <summary>Moves the next word onto the stack.</summary>
    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>Makes the top of the stack a dependent of the next word, or of the root.</summary>
    public void LeftArc(int relation) => Attach(_stack[--Depth], Next, relation);

    /// <summary>Makes the top of the stack a dependent of the word below it.</summary>
    public void RightArc(int relation)
    {
        var word = _stack[--Depth];
        Attach(word, _stack[Depth - 1], relation);
    }

    private void Attach(int word, int head, int relation)
    {
        (Heads[word], Relations[word]) = (head, (byte)relation);
        if (word < head)
        {
            (Left2[head], Left[head]) = (Left[head], word);
            LeftRelations[head] |= 1ul << relation;
            LeftCount[head]++;
        }
        else
        {
            (Right2[head], Right[head]) = (Right[head], word);
            RightRelations[head] |= 1ul << relation;
            RightCount[head]++;
        }
    }
}
