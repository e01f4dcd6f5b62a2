namespace Casus.Language.Segmentation;

/// <summary>
/// A walk over a stretch of text from left to right that knows the words of the current sentence so far and
/// describes, for each place, what speaks for a word or a sentence to start there.
/// </summary>
internal ref struct BoundaryScan
{
    // A run of letters or a chunk between spaces is looked at no further than this, so that no text is slow.
    private const int Reach = 24;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<(int Start, int End)> _words;
    private int _chunkEnd;
    private int _chunkStart;
    private uint _chunkKind;
    private int _straightQuotes, _quotes, _brackets;

    public BoundaryScan(ReadOnlySpan<char> text, List<(int Start, int End)> words)
    {
        _text = text;
        _words = words;
    }

    /// <summary>The words of the current sentence before the one being read.</summary>
    public readonly List<(int Start, int End)> Words => _words;

    /// <summary>Where the word being read starts.</summary>
    public int WordStart { get; private set; }

    /// <summary>Whether the place ends a stretch of white space or the text's beginning.</summary>
    public readonly bool AfterSpace(int at) => at == 0 || Class(at - 1).IsWhite();

    /// <summary>Whether both sides are letters, both digits, or one character: never a boundary by features.</summary>
    public readonly bool InsideRun(int at)
    {
        var (left, right) = (Class(at - 1), Class(at));
        return (left.IsLetter() && right.IsLetter())
            || right == CharClass.Letter
            || (left == CharClass.Digit && right == CharClass.Digit)
            || char.IsLowSurrogate(_text[at]);
    }

    /// <summary>One past the run of letters that starts here.</summary>
    public readonly int LettersEnd(int at)
    {
        while (at < _text.Length && Class(at).IsLetter())
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether "n't" starts here, in any case, with any apostrophe.</summary>
    public readonly bool StartsNot(int at) =>
        Plain(at) == 'n' && Class(at + 1) == CharClass.Apostrophe && Plain(at + 2) == 't' && !Class(at + 3).IsWord();

    /// <summary>Ends the word being read at the end of what is not space before this place, and starts another here.</summary>
    public void StartWord(int at)
    {
        if (at > 0)
        {
            EndWord(at);
        }

        WordStart = at;
    }

    /// <summary>Ends the word being read.</summary>
    public readonly void EndWord(int at)
    {
        while (at > WordStart && Class(at - 1).IsWhite())
        {
            at--;
        }

        if (at > WordStart)
        {
            _words.Add((WordStart, at));
        }
    }

    /// <summary>Forgets the words before the one that starts here.</summary>
    public void StartSentence()
    {
        _words.Clear();
        (_straightQuotes, _quotes, _brackets) = (0, 0, 0);
    }

    /// <summary>Reads a character that is no space.</summary>
    public void Pass(int at)
    {
        switch (Class(at))
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

    /// <summary>Line breaks in the white space before this place.</summary>
    public readonly int LineBreaks(int at)
    {
        var breaks = 0;
        for (at--; at >= 0 && Class(at).IsWhite(); at--)
        {
            // "\r\n" is one break.
            breaks += Class(at) == CharClass.Newline && !(_text[at] == '\r' && At(at + 1) == '\n') ? 1 : 0;
        }

        return breaks;
    }

    /// <summary>Whether a sentence may start here at all: not at a small letter within a line without a mark before it.</summary>
    public readonly bool MayStartSentence(int at)
    {
        var left = _words[^1].End;
        var before = Class(left - 1);
        return left < at
            ? Class(at) != CharClass.Lower || !(before.IsWord() || before == CharClass.Comma) || LineBreaks(at) > 0
            : before is CharClass.Stop or CharClass.Exclamation or CharClass.Ellipsis or CharClass.ClosingBracket
                or CharClass.ClosingQuote or CharClass.StraightQuote;
    }

    /// <summary>What speaks for a word to start here, between two characters that are no spaces.</summary>
    public void DescribeWord(int at, FeatureSet features)
    {
        EnterChunk(at);
        uint p3 = Plain(at - 3), p2 = Plain(at - 2), p1 = Plain(at - 1), n0 = Plain(at), n1 = Plain(at + 1), n2 = Plain(at + 2);
        uint k3 = K(at - 3), k2 = K(at - 2), k1 = K(at - 1), c0 = K(at), c1 = K(at + 1), c2 = K(at + 2);
        var run = LeftRun(at);
        var nextRun = RightRun(at, out var nextEnd);
        uint length = (uint)Math.Min(at - WordStart, 6), left = (uint)Math.Min(_chunkEnd - at, 4);
        features.Clear();
        features.Add(0);
        features.Add(p1, n0);
        features.Add(p2, p1, n0);
        features.Add(p1, n0, n1);
        features.Add(p2, p1, n0, n1);
        features.Add(p3, p2, p1, n0);
        features.Add(p1, n0, n1, n2);
        features.Add((k3 << 8) | k2, (k1 << 8) | c0, (c1 << 8) | c2);
        features.Add((k2 << 8) | k1, (c0 << 8) | c1);
        features.Add((K(at - 4) << 8) | k3, (k2 << 8) | k1, (c0 << 8) | c1, (c2 << 8) | K(at + 3));
        features.Add(run, n0);
        features.Add(run, n0, c1);
        features.Add(run, n0, n1, left);
        features.Add(nextRun, p1);
        features.Add(nextRun, p1, k2);
        features.Add(nextRun, p1, Hash(WordStart, at));
        features.Add(Hash(WordStart, at), n0);
        features.Add(Hash(WordStart, at), c0, left);
        features.Add(length, left, (k1 << 8) | c0, c1);
        features.Add(length, p1, n0);
        features.Add(_chunkKind, p1, n0);
        features.Add(_chunkKind, k1, c0, c1);
        features.Add(Hash(_chunkStart, _chunkEnd), (uint)(at - _chunkStart));
        features.Add(LeftRun(at - 1), p1, c0, c1);
        features.Add(LeftRun(at - 1), p1, nextRun);
        var after = RightRun(at + 1, out _);
        features.Add(run, n0, after);
        features.Add(n0, after);
        features.Add(p1, n0, after, k2);

        // A stop at the end of a chunk: what comes next tells an abbreviation from an end.
        var next = SkipSpace(_chunkEnd);
        var beyond = nextEnd == _chunkEnd || at + 1 == _chunkEnd ? 1u : 0u;
        features.Add(beyond, n0, K(next), (K(next + 1) << 4) | Gap(_chunkEnd, next));
        features.Add(beyond, n0, run, K(next));
        features.Add(beyond, n0, RightRun(next, out _), K(next));
        features.Add(left, K(_chunkStart), k1, c0);
    }

    /// <summary>What speaks for a sentence to start at this word.</summary>
    public void DescribeSentence(int at, FeatureSet features)
    {
        var (lastStart, lastEnd) = _words[^1];
        var gap = Gap(lastEnd, at);
        var last = Hash(lastStart, lastEnd);
        var lastShape = Shape(lastStart, lastEnd);

        // What ends before, closing quotes and brackets aside.
        var ending = _words.Count - 1;
        uint closers = 0;
        while (ending > 0 && IsCloser(_words[ending]))
        {
            closers = FeatureSet.Mix(closers, Plain(_words[ending--].Start));
        }

        var (endStart, endEnd) = _words[ending];
        uint stop = K(endEnd - 1), end = Hash(endStart, endEnd), endShape = Shape(endStart, endEnd);
        var before = ending > 0 ? Hash(_words[ending - 1].Start, _words[ending - 1].End) : 0;
        var beforeShape = ending > 0 ? Shape(_words[ending - 1].Start, _words[ending - 1].End) : 0;
        var before2Shape = ending > 1 ? Shape(_words[ending - 2].Start, _words[ending - 2].End) : 0;

        // What begins, opening quotes and brackets aside.
        var word = at;
        uint openers = 0;
        while (word < at + 4 && word < _text.Length && !Class(word).IsWord())
        {
            openers = FeatureSet.Mix(openers, Plain(word++));
        }

        var next = RightRun(word, out var nextEnd);
        var nextShape = Shape(word, nextEnd);
        var afterStart = SkipSpace(nextEnd);
        var after = RightRun(afterStart, out var afterEnd);
        var afterShape = Shape(afterStart, afterEnd);
        var third = SkipSpace(afterEnd);
        var words = (uint)_words.Count;
        var length = words <= 4 ? words : words <= 7 ? 5u : words <= 12 ? 6u : words <= 25 ? 7u : words <= 40 ? 8u : 9u;
        var open = (uint)((_straightQuotes & 1) | (Math.Min(_quotes, 1) << 1) | (Math.Min(_brackets, 1) << 2));
        var line = LineLength(lastEnd);
        uint first = K(_words[0].Start), firstEnd = K(_words[0].End - 1);

        features.Clear();
        features.Add(0);
        features.Add(gap, stop, closers);
        features.Add(gap, stop, closers, FeatureSet.Mix(openers, nextShape));
        features.Add(gap, stop, nextShape, line);
        features.Add(gap, line, lastShape);
        features.Add(last, gap);
        features.Add(last, nextShape, openers);
        features.Add(last, next);
        features.Add(end, closers, nextShape);
        features.Add(end, before, nextShape);
        features.Add(end, beforeShape, nextShape, openers);
        features.Add(before, stop, nextShape, closers);
        features.Add(before, stop, next);
        features.Add(beforeShape, stop, next);
        features.Add(endShape, next, stop);
        features.Add(endShape, beforeShape, nextShape, FeatureSet.Mix(openers, closers));
        features.Add(endShape, beforeShape, before2Shape, nextShape);
        features.Add(next, stop, gap);
        features.Add(next, after, stop);
        features.Add(nextShape, after, stop, closers);
        features.Add(nextShape, afterShape, stop, FeatureSet.Mix(openers, closers));
        features.Add(nextShape, afterShape, K(third), stop);
        features.Add(length, stop, nextShape, closers);
        features.Add(length, first, firstEnd, stop);
        features.Add(length, end, nextShape);
        features.Add(open, stop, closers, openers);
        features.Add(open, last, nextShape);
        features.Add(open, stop, nextShape, length);
        features.Add(closers, openers, stop, gap);
        features.Add(openers, next, closers);
        features.Add(Plain(afterStart), nextShape, stop, closers);
        features.Add(open, line, gap, stop);
    }

    private readonly bool IsCloser((int Start, int End) word) =>
        word.End - word.Start <= 2
        && Class(word.Start) is CharClass.ClosingQuote or CharClass.StraightQuote or CharClass.ClosingBracket or CharClass.Apostrophe;

    private readonly char At(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    private readonly CharClass Class(int at) => (uint)at < (uint)_text.Length ? CharClasses.Of(_text[at]) : CharClass.Outside;

    private readonly uint K(int at) => (uint)Class(at);

    private readonly uint Plain(int at) => (uint)at < (uint)_text.Length ? CharClasses.PlainOf(_text[at]) : 0u;

    // 0 nothing, 1 space, 2 a line break, 3 an empty line, 4 the end.
    private readonly uint Gap(int from, int to) =>
        to >= _text.Length ? 4u : from == to ? 0u : 1u + (uint)Math.Min(2, LineBreaks(to));

    private readonly int SkipSpace(int at)
    {
        var start = at;
        while (at < _text.Length && at < start + Reach && Class(at).IsWhite())
        {
            at++;
        }

        return at;
    }

    private readonly uint Hash(int start, int end)
    {
        var hash = 7u;
        for (var i = start; i < end && i < start + Reach; i++)
        {
            hash = FeatureSet.Mix(hash, Plain(i));
        }

        return hash;
    }

    // The letters and digits that end before a place, or the one character there.
    private readonly uint LeftRun(int at)
    {
        var start = at;
        while (start > 0 && start > at - Reach && Class(start - 1).IsWord())
        {
            start--;
        }

        return start == at ? Plain(at - 1) : Hash(start, at);
    }

    // The letters and digits that start at a place, or the one character there.
    private readonly uint RightRun(int at, out int end)
    {
        end = at;
        while (end < _text.Length && end < at + Reach && Class(end).IsWord())
        {
            end++;
        }

        if (end == at)
        {
            end = Math.Min(at + 1, _text.Length);
        }

        return Hash(at, end);
    }

    // First character, second, last, and a short or long word.
    private readonly uint Shape(int start, int end) =>
        end <= start ? 0 : (K(start) << 24) | (end - start > 1 ? K(start + 1) << 16 : 0) | (K(end - 1) << 8) | (uint)Math.Min(end - start, 4);

    // Twentieths of a line, five for a full one.
    private readonly uint LineLength(int at)
    {
        var start = at;
        while (start > 0 && at - start < 100 && Class(start - 1) != CharClass.Newline)
        {
            start--;
        }

        return (uint)((at - start) / 20);
    }

    // What stands between two spaces, and whether it looks like an address of the web or of mail.
    private void EnterChunk(int at)
    {
        if (at < _chunkEnd)
        {
            return;
        }

        _chunkStart = _chunkEnd = at;
        while (_chunkStart > 0 && !Class(_chunkStart - 1).IsWhite() && _chunkStart > at - Reach)
        {
            _chunkStart--;
        }

        while (_chunkEnd < _text.Length && !Class(_chunkEnd).IsWhite() && _chunkEnd < at + 200)
        {
            _chunkEnd++;
        }

        var chunk = _text[_chunkStart.._chunkEnd];
        _chunkKind = chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 1u
            : chunk.Contains('@') ? 2u
            : chunk[0] is '#' ? 3u
            : chunk.IndexOfAnyInRange('0', '9') >= 0 ? 4u
            : 0u;
    }
}
