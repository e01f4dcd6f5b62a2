namespace Casus.Language;

/// <summary>A sentence: its tokens, its dependency tree (one root, no cycles) and its names. Immutable.</summary>
public sealed class Sentence
{
    private readonly Token[] _tokens;
    private readonly Name[] _names;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Builds a sentence over <paramref name="tokens"/>; heads outside the sentence count as roots.</summary>
    public Sentence(int index, Token[] tokens, Name[] names)
    {
        Index = index;
        _tokens = tokens;
        _names = names;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Root = -1;
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var head = tokens[i].Head;
            if (head < 0 || head >= tokens.Length)
            {
                _nextSibling[i] = -1;
                Root = i;
            }
            else
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
        }
    }

    /// <summary>Position in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Index of the root token, or -1 for an empty sentence.</summary>
    public int Root { get; }

    /// <summary>The words, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The names, in order, without overlap.</summary>
    public ReadOnlySpan<Name> Names => _names;

    /// <summary>First UTF-16 index in the document's text.</summary>
    public int Start => _tokens.Length == 0 ? 0 : _tokens[0].Start;

    /// <summary>One past the last UTF-16 index in the document's text.</summary>
    public int End => _tokens.Length == 0 ? 0 : _tokens[^1].End;

    /// <summary>The token at an index.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The dependents of a token, left to right.</summary>
    public ChildEnumerable Children(int head) => new(this, head);

    /// <summary>The dependents of one token, for <c>foreach</c>.</summary>
    public readonly ref struct ChildEnumerable
    {
        private readonly Sentence _sentence;
        private readonly int _head;

        internal ChildEnumerable(Sentence sentence, int head) => (_sentence, _head) = (sentence, head);

        /// <summary>Starts before the first dependent.</summary>
        public ChildEnumerator GetEnumerator() => new(_sentence, _head);
    }

    /// <summary>Walks the dependents of one token.</summary>
    public ref struct ChildEnumerator
    {
        private readonly Sentence _sentence;
        private int _next;

        internal ChildEnumerator(Sentence sentence, int head)
        {
            _sentence = sentence;
            _next = sentence._firstChild[head];
            Current = -1;
        }

        /// <summary>Index of the dependent.</summary>
        public int Current { get; private set; }

        /// <summary>Moves to the next dependent.</summary>
        public bool MoveNext()
        {
            Current = _next;
            if (_next < 0)
            {
                return false;
            }

            _next = _sentence._nextSibling[_next];
            return true;
        }
    }
}
