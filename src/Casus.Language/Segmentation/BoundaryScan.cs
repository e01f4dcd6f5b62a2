namespace Casus.Language.Segmentation;

/// <summary>
/// A walk over a stretch of text from left to right: the words of the current sentence so far, what is open in it, and
/// what is certain about a place without asking a model.
/// </summary>
internal ref struct BoundaryScan(ReadOnlySpan<char> text, Lexicon lexicon)
{
    // Text with longer lines is not wrapped, and each of its lines is a paragraph.
    private const int WidestPage = 110;

    // No abbreviation has more characters; a text of nothing else would be slow to look back on.
    private const int LongestInitials = 24;

    private int _straightQuotes, _quotes, _brackets;
    private int _paragraphEnd;
    private Paragraph _paragraph;

    public readonly TextView Text { get; } = new(text);

    public readonly Lexicon Lexicon { get; } = lexicon;

    /// <summary>The words of the current sentence before the one being read.</summary>
    public readonly List<(int Start, int End)> Words { get; } = [];

    public readonly int LongestLine { get; } = new TextView(text).LongestLine();

    /// <summary>Where the word being read starts.</summary>
    public int WordStart { get; private set; }

    /// <summary>Whether straight quotes, other quotes and brackets are open, a bit each.</summary>
    public readonly uint Open => (uint)((_straightQuotes & 1) | (Math.Min(_quotes, 1) << 1) | (Math.Min(_brackets, 1) << 2));

    /// <summary>Ends the word being read and starts another at a place.</summary>
    public void StartWord(int at)
    {
        EndWord(at);
        WordStart = at;
    }

    /// <summary>Ends the word being read where the text before a place is no space.</summary>
    public readonly void EndWord(int at)
    {
        while (at > WordStart && Text.Class(at - 1).IsWhite())
        {
            at--;
        }

        if (at > WordStart)
        {
            Words.Add((WordStart, at));
        }
    }

    /// <summary>Forgets the words before the one that starts here.</summary>
    public void StartSentence()
    {
        Words.Clear();
        (_straightQuotes, _quotes, _brackets) = (0, 0, 0);
    }

    /// <summary>Reads a character that is no space.</summary>
    public void Pass(int at)
    {
        switch (Text.Class(at))
        {
            case CharClass.StraightQuote:
                _straightQuotes++;
                break;
            case CharClass.OpeningQuote:
                _quotes++;
                break;
            case CharClass.ClosingQuote:
                _quotes = Math.Max(0, _quotes - 1);
                break;
            case CharClass.OpeningBracket:
                _brackets++;
                break;
            case CharClass.ClosingBracket:
                _brackets = Math.Max(0, _brackets - 1);
                break;
            default:
                break;
        }
    }

    /// <summary>Whether the place ends a stretch of white space or is the beginning.</summary>
    public readonly bool IsAfterSpace(int at) => at == 0 || Text.Class(at - 1).IsWhite();

    /// <summary>
    /// Whether the place is certainly inside a word: between letters, between digits, inside a character, or before the
    /// stop of "R-Ky.,", of "U.S." or of "Gen. Orlov".
    /// </summary>
    public readonly bool IsInsideWord(int at)
    {
        var (left, right) = (Text.Class(at - 1), Text.Class(at));
        return (left.IsLetter() && right.IsLetter())
            || right == CharClass.Letter
            || (left == CharClass.Digit && right == CharClass.Digit)
            || char.IsLowSurrogate(Text.At(at))
            || (right == CharClass.Stop && left.IsLetter() && (Text.At(at + 1) is ',' or ';' || EndsInitials(at) || EndsTitle(at)));
    }

    /// <summary>Whether "n't" starts here, in any case, with any apostrophe.</summary>
    public readonly bool StartsNot(int at) =>
        Text.Plain(at) == 'n' && Text.Class(at + 1) == CharClass.Apostrophe && Text.Plain(at + 2) == 't'
        && !Text.Class(at + 3).IsWord();

    /// <summary>Whether a paragraph starts here: after an empty line, or on a line of its own where lines are not wrapped.</summary>
    public readonly bool StartsParagraph(int at) =>
        Text.LineBreaks(at) is > 0 and var breaks && (breaks > 1 || LongestLine > WidestPage);

    /// <summary>
    /// Whether a sentence may start here at all: never with a mark that ends or goes on; at a small letter within a line
    /// only after a mark, and that not inside a quotation ("Why?" he asked).
    /// </summary>
    public readonly bool MayStartSentence(int at)
    {
        if (GoesOn(at))
        {
            return false;
        }

        var before = Text.Class(Words[^1].End - 1);
        var spaced = Words[^1].End < at;
        return Text.Class(at) == CharClass.Lower && Text.LineBreaks(at) == 0 && Text.ChunkAround(at).Kind == ChunkKind.Plain
            ? spaced && !before.IsWord() && before != CharClass.Comma && LastButClosers() == Words.Count - 1
            : spaced || before is CharClass.Stop or CharClass.Exclamation or CharClass.Ellipsis or CharClass.ClosingBracket
                or CharClass.ClosingQuote or CharClass.StraightQuote;
    }

    /// <summary>
    /// Whether a sentence start here would follow the rules of print: on a new line, or with a final mark before it and
    /// no small letter; lists, mail and the like know no such rules.
    /// </summary>
    public bool IsRegularStart(int at)
    {
        var mark = Text.Class(Words[LastButClosers()].End - 1);
        return Text.LineBreaks(at) > 0
            || ParagraphAt(at).HasOddMarks
            || (Text.Class(at) != CharClass.Lower && mark is CharClass.Stop or CharClass.Exclamation or CharClass.Ellipsis);
    }

    /// <summary>The paragraph a place is in; places are asked for in order.</summary>
    public Paragraph ParagraphAt(int at)
    {
        if (at >= _paragraphEnd)
        {
            _paragraphEnd = at;
            while (_paragraphEnd < Text.Length
                && !(Text.Class(_paragraphEnd) == CharClass.Newline && StartsParagraph(Text.SkipSpace(_paragraphEnd))))
            {
                _paragraphEnd++;
            }

            _paragraph = Paragraph.Of(Text, at, _paragraphEnd);
        }

        return _paragraph;
    }

    /// <summary>The index of the last word that is no closing quote or bracket.</summary>
    public readonly int LastButClosers()
    {
        var at = Words.Count - 1;
        while (at > 0 && IsCloser(Words[at]))
        {
            at--;
        }

        return at;
    }

    private readonly bool IsCloser((int Start, int End) word) =>
        word.End - word.Start <= 2
        && Text.Class(word.Start) is CharClass.ClosingQuote or CharClass.StraightQuote or CharClass.ClosingBracket
            or CharClass.Apostrophe;

    // Marks that belong to what stands before them; three stops may open a sentence.
    private readonly bool GoesOn(int at) => Text.Class(at) switch
    {
        CharClass.Comma or CharClass.Colon or CharClass.Exclamation or CharClass.ClosingBracket or CharClass.ClosingQuote => true,
        CharClass.Stop => Text.Class(at + 1) != CharClass.Stop && !Text.Class(at + 1).IsWord(),
        _ => false,
    };

    // "U.S" before its last stop.
    private readonly bool EndsInitials(int at)
    {
        var start = at - 1;
        while (start - 2 >= WordStart && at - start < LongestInitials
            && Text.Class(start - 1) == CharClass.Stop && Text.Class(start - 2).IsLetter())
        {
            start -= 2;
        }

        return start < at - 1 && (start == WordStart || at - start >= LongestInitials);
    }

    // "Gen" before its stop, with a name to follow.
    private readonly bool EndsTitle(int at)
    {
        var start = Text.RunStart(at);
        return start == WordStart
            && Text.Class(start) == CharClass.Upper
            && Text.Class(at + 1) == CharClass.Space
            && Text.Class(at + 2) == CharClass.Upper
            && Lexicon.Abbreviations.IsTitle(Text[start..at]);
    }
}
