using System.Buffers;

namespace Casus.Reading.Sections;

/// <summary>A phrase of a list: words with gaps, matched piece by piece, so that no paragraph takes long.</summary>
internal sealed class Phrase
{
    private const string Number = "<number>";

    private readonly string[][] _pieces;

    // The words each piece begins with, in a form that finds them fast; null where it begins with a number.
    private readonly SearchValues<string>?[] _heads;
    private readonly bool _beginsOpen, _endsOpen, _whole;

    /// <param name="line">As written in the file.</param>
    public Phrase(string line)
    {
        _whole = line.EndsWith('|');
        line = line.TrimEnd('|', ' ');
        (_beginsOpen, _endsOpen) = (line.StartsWith('*'), line.EndsWith('*'));
        _pieces = [.. line.Split('*').Where(piece => piece.Length > 0).Select(piece => piece.Split(Number))];
        if (_pieces.Length == 0)
        {
            throw new InvalidOperationException($"a phrase of knowledge/reading fits any paragraph: '{line}'");
        }

        _heads = [.. _pieces.Select(p => p[0].Length == 0 ? null : SearchValues.Create([p[0]], StringComparison.OrdinalIgnoreCase))];
        First = _beginsOpen ? null : _pieces[0][0].Length == 0 ? '0' : char.ToUpperInvariant(_pieces[0][0][0]);
    }

    /// <summary>The capital of its first character, <c>0</c> for a number, or null where it begins with anything.</summary>
    public char? First { get; }

    /// <summary>Whether a paragraph, its white space single blanks, begins with the phrase.</summary>
    public bool Match(ReadOnlySpan<char> paragraph)
    {
        var at = 0;
        for (var i = 0; i < _pieces.Length; i++)
        {
            var isFixed = i == 0 && !_beginsOpen;
            var isLast = i == _pieces.Length - 1 && !_endsOpen;
            var end = Find(paragraph, at, i, isFixed, isLast);
            if (end < 0)
            {
                return false;
            }

            at = end;
        }

        return true;
    }

    /// <summary>Where the piece ends that begins at <paramref name="at"/> or, unless it is fixed, after it; -1 where there is none.</summary>
    private int Find(ReadOnlySpan<char> paragraph, int at, int index, bool isFixed, bool isLast)
    {
        var (piece, head) = (_pieces[index], _heads[index]);
        for (var from = at; from <= paragraph.Length; from++)
        {
            if (!isFixed && head is not null)
            {
                var found = paragraph[from..].IndexOfAny(head);
                if (found < 0)
                {
                    return -1;
                }

                from += found;
            }

            var end = EndOf(paragraph, from, piece);
            if (end >= 0 && (!isLast || IsEnd(paragraph, end)))
            {
                return end;
            }

            if (isFixed)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int EndOf(ReadOnlySpan<char> paragraph, int at, string[] piece)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            if (i > 0)
            {
                var digits = at;
                while (at < paragraph.Length && char.IsAsciiDigit(paragraph[at]))
                {
                    at++;
                }

                if (at == digits)
                {
                    return -1;
                }
            }

            if (!paragraph[at..].StartsWith(piece[i], StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }

            at += piece[i].Length;
        }

        return at;
    }

    /// <summary>Whether the phrase may end there: at the paragraph's end, or, where that is not asked for, at a word's end.</summary>
    private bool IsEnd(ReadOnlySpan<char> paragraph, int at) =>
        at == paragraph.Length
        || (!_whole && !(char.IsLetterOrDigit(paragraph[at]) && char.IsLetterOrDigit(paragraph[at - 1])));
}
