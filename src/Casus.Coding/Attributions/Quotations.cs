using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>What a token is to the quotation marks around it.</summary>
internal enum QuoteState : byte
{
    /// <summary>Outside any quotation.</summary>
    Outside,

    /// <summary>The mark that opens one.</summary>
    Opens,

    /// <summary>Inside one.</summary>
    Inside,

    /// <summary>The mark that closes one.</summary>
    Closes,
}

/// <summary>A quotation: tokens <c>[First, End)</c> of its passage, marks included.</summary>
/// <param name="First">The opening mark.</param>
/// <param name="End">One past the closing mark, or past the passage's last token where it is not closed.</param>
/// <param name="Closed">Whether it is closed in the passage.</param>
/// <param name="Single">Whether its marks are single.</param>
internal readonly record struct Quotation(int First, int End, bool Closed, bool Single);

/// <summary>
/// The outermost quotations of a passage, in any style of marks: curly, straight, doubled apostrophes, guillemets
/// either way round, German. An apostrophe counts as a mark only where it cannot be part of a word.
/// </summary>
internal sealed class Quotations
{
    private readonly Passage _passage;
    private readonly QuoteState[] _states;
    private readonly int[] _index;
    private readonly List<Quotation> _found = [];

    /// <summary>Finds the quotations of a passage.</summary>
    public Quotations(Passage passage)
    {
        _passage = passage;
        _states = new QuoteState[passage.Count];
        _index = new int[passage.Count];
        Array.Fill(_index, -1);
        var text = passage.Doc.Source.Text;
        var (opened, closer, single) = (-1, default(Style), false);
        for (var i = 0; i < passage.Count; i++)
        {
            var mark = Read(passage, text, i, opened >= 0 ? closer : default);
            if (opened < 0)
            {
                if (mark.Opens)
                {
                    (opened, closer, single) = (i, mark.Style, mark.Style is Style.Apostrophe or Style.CurlySingle);
                    _states[i] = QuoteState.Opens;
                    i = Extend(i, mark, QuoteState.Opens);
                }
            }
            else if (mark.Closes && mark.Style == closer)
            {
                _states[i] = QuoteState.Closes;
                i = Extend(i, mark, QuoteState.Closes);
                Add(opened, i + 1, true, single);
                opened = -1;
            }
            else
            {
                _states[i] = QuoteState.Inside;
            }
        }

        if (opened >= 0)
        {
            Add(opened, passage.Count, false, single);
        }
    }

    private enum Style : byte
    {
        None,
        Straight,
        Curly,
        German,
        Guillemets,
        Reversed,
        Doubled,
        Apostrophe,
        CurlySingle,
    }

    /// <summary>The quotations, in order.</summary>
    public IReadOnlyList<Quotation> Found => _found;

    /// <summary>Whether a word is nothing but quotation marks.</summary>
    public static bool IsMark(string form)
    {
        foreach (var c in form)
        {
            if (!IsMark(c))
            {
                return false;
            }
        }

        return form.Length > 0;
    }

    /// <summary>What a token is to the marks around it.</summary>
    public QuoteState State(int token) => _states[token];

    /// <summary>Which quotation a token belongs to, marks included; -1 for none.</summary>
    public int Index(int token) => _index[token];

    /// <summary>The words with the mark whose fellow is among them, where it stands right beside: “war” on, not “war.</summary>
    public (int First, int Last) Whole(int first, int last)
    {
        foreach (var (opens, end, closed, _) in _found)
        {
            if (closed && opens >= first && opens <= last && end - 1 > last && OnlyMarks(last + 1, end))
            {
                last = end - 1;
            }
            else if (closed && end - 1 >= first && end - 1 <= last && opens < first && OnlyMarks(opens, first))
            {
                first = opens;
            }
        }

        return (first, last);
    }

    private bool OnlyMarks(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_passage[i].Upos != Upos.Punct && !IsMark(_passage[i].Form))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(int first, int end, bool closed, bool single)
    {
        _index.AsSpan(first..end).Fill(_found.Count);
        _found.Add(new Quotation(first, end, closed, single));
    }

    // A doubled mark may be two tokens.
    private int Extend(int token, Mark mark, QuoteState state)
    {
        for (var i = 1; i < mark.Tokens; i++)
        {
            _states[++token] = state;
        }

        return token;
    }

    private static Mark Read(Passage passage, string text, int i, Style open)
    {
        ref readonly var token = ref passage[i];
        var (start, end) = (token.Start, token.End);
        var first = text[start];
        if (!IsMark(first))
        {
            return default;
        }

        for (var k = start + 1; k < end; k++)
        {
            if (!IsMark(text[k]))
            {
                return default; // a clitic such as 's
            }
        }

        var tokens = 1;
        var doubled = end - start == 2 && first is '\'' or '`' or '’' or '‘';
        if (!doubled && end - start == 1 && first is '\'' or '`' or '’' or '‘' && i + 1 < passage.Count && passage[i + 1].Start == end &&
            passage[i + 1].End == end + 1 && text[end] == first)
        {
            (doubled, tokens, end) = (true, 2, end + 1);
        }

        var before = start == 0 ? ' ' : text[start - 1];
        var after = end >= text.Length ? ' ' : text[end];
        var opens = !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '!' or '?' or '…') && !char.IsWhiteSpace(after);
        var closes = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        if (doubled)
        {
            return new Mark(Style.Doubled, opens || first == '`', closes && first != '`', tokens);
        }

        switch (first)
        {
            case '"':
                // Between spaces, or glued to both sides: what is not open opens.
                return open == Style.Straight
                    ? new Mark(Style.Straight, false, closes || !opens, 1)
                    : new Mark(Style.Straight, opens || !closes, false, 1);
            case '“':
                return open == Style.German ? new Mark(Style.German, false, true, 1) : new Mark(Style.Curly, true, false, 1);
            case '”':
                return new Mark(open == Style.German ? Style.German : Style.Curly, false, true, 1);
            case '„' or '‟':
                return new Mark(Style.German, true, false, 1);
            case '«':
                return open == Style.Reversed ? new Mark(Style.Reversed, false, true, 1) : new Mark(Style.Guillemets, true, false, 1);
            case '»':
                return open == Style.Guillemets ? new Mark(Style.Guillemets, false, true, 1) : new Mark(Style.Reversed, opens, false, 1);
            case '‘':
                return new Mark(Style.CurlySingle, opens && Closing(passage, text, i, '’'), false, 1);
            case '’':
                return new Mark(Style.CurlySingle, false, closes, 1);
            case '\'':
                return open == Style.Apostrophe
                    ? new Mark(Style.Apostrophe, false, closes, 1)
                    : new Mark(Style.Apostrophe, opens && Closing(passage, text, i, '\''), false, 1);
            default:
                return default;
        }
    }

    // Whether a single mark has its like later in the passage; else it stands for left-out letters.
    private static bool Closing(Passage passage, string text, int from, char mark)
    {
        for (var i = from + 2; i < passage.Count; i++)
        {
            ref readonly var token = ref passage[i];
            if (token.End - token.Start == 1 && text[token.Start] == mark && !char.IsWhiteSpace(text[token.Start - 1]) &&
                (token.End >= text.Length || !char.IsLetterOrDigit(text[token.End])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) =>
        c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '\'' or '`';

    private readonly record struct Mark(Style Style, bool Opens, bool Closes, int Tokens);
}
