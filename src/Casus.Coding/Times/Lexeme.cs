using System.Globalization;
using Casus.Language;

namespace Casus.Coding.Times;

/// <summary>What a piece of a token is, for the grammar of times.</summary>
internal enum LexemeKind
{
    /// <summary>A word, or anything else the grammar knows no use of.</summary>
    Word,

    /// <summary>Digits alone.</summary>
    Number,

    /// <summary>Digits with an ending: <c>5th</c>.</summary>
    Rank,

    /// <summary>Digits with s: <c>1990s</c>.</summary>
    Decade,

    /// <summary>A time of day: <c>10:30</c>, <c>3pm</c>.</summary>
    Clock,

    /// <summary>One of <c>- / . , ( )</c>.</summary>
    Mark,
}

/// <summary>A piece of a token: <c>mid-2021</c> has three.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">Its token.</param>
/// <param name="Word">The word as <c>times.txt</c> writes it, the mark, or empty.</param>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits write it.</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Token, string Word, int Value, int Digits)
{
    /// <summary>What the word does in times, or null where it is no word of theirs.</summary>
    public TimeUses? Uses { get; init; }
}

/// <summary>Cuts tokens at hyphens, slashes and points, so that every way to write a date looks alike.</summary>
internal static class Lexer
{
    private const string Cuts = "-/.–—";

    /// <summary>The pieces of a sentence; none where nothing in it can be a time.</summary>
    public static List<Lexeme> Read(Sentence sentence, TimeWords words)
    {
        if (!IsPromising(sentence, words))
        {
            return [];
        }

        var found = new List<Lexeme>(sentence.Tokens.Length + 8);
        for (var token = 0; token < sentence.Tokens.Length; token++)
        {
            Token(sentence[token].Form, token, words, found);
        }

        return found;
    }

    // Most sentences hold no time, and cost no more than a look at each word.
    private static bool IsPromising(Sentence sentence, TimeWords words)
    {
        foreach (ref readonly var token in sentence.Tokens)
        {
            var form = token.Form.AsSpan();
            if (form.ContainsAnyInRange('0', '9') || form.IndexOfAny("-.'\u2019") is > 0 ||
                words.Find(form) is { IsTelling: true })
            {
                return true;
            }
        }

        return false;
    }

    private static void Token(ReadOnlySpan<char> form, int token, TimeWords words, List<Lexeme> found)
    {
        if (form.Length == 1 && "-/.,()–—".Contains(form[0], StringComparison.Ordinal))
        {
            found.Add(Mark(form[0], token));
            return;
        }

        // "Jan." is Jan, but "p.m." is written so.
        var isShort = form.Length > 1 && form[^1] == '.' && char.IsLetter(form[0]) && words.Find(form) is null;
        form = isShort ? form[..^1] : form;
        if (words.Find(form) is { } whole)
        {
            found.Add(Word(whole, token));
            return;
        }

        // "Monday's" may be one token.
        if (form is [.., '\'' or '\u2019', 's'] && form.Length > 2)
        {
            Token(form[..^2], token, words, found);
            found.Add(Word(words.Find("'s"), token));
            return;
        }

        var (start, pieces) = (0, found.Count);
        for (var i = 0; i <= form.Length; i++)
        {
            if (i < form.Length && !Cuts.Contains(form[i], StringComparison.Ordinal))
            {
                continue;
            }

            if (i > start || form.Length == 0)
            {
                found.Add(Piece(form[start..i], token, words));
            }

            if (i < form.Length)
            {
                found.Add(Mark(form[i], token));
            }

            start = i + 1;
        }

        if (found.Count == pieces)
        {
            found.Add(Word(null, token));
        }
    }

    private static Lexeme Word(TimeUses? uses, int token) =>
        new(LexemeKind.Word, token, uses?.Word ?? "", 0, 0) { Uses = uses };

    private static Lexeme Mark(char mark, int token) => new(
        LexemeKind.Mark,
        token,
        mark switch { '/' => "/", '.' => ".", ',' => ",", '(' => "(", ')' => ")", _ => "-" },
        0,
        0);

    private static Lexeme Piece(ReadOnlySpan<char> piece, int token, TimeWords words)
    {
        var digits = 0;
        while (digits < piece.Length && char.IsAsciiDigit(piece[digits]))
        {
            digits++;
        }

        if (digits == 0)
        {
            return Word(words.Find(piece is "\u2019s" ? "'s" : piece), token);
        }

        if (digits > 4)
        {
            return Word(null, token);
        }

        var value = int.Parse(piece[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var kind = piece[digits..] switch
        {
            "" => LexemeKind.Number,
            "st" or "nd" or "rd" or "th" => LexemeKind.Rank,
            "s" or "'s" when digits is 2 or 4 && value % 10 == 0 => LexemeKind.Decade,
            "am" or "pm" or "a" or "p" or "h" => LexemeKind.Clock,
            [':', ..] => LexemeKind.Clock,
            _ => LexemeKind.Word,
        };
        return new Lexeme(kind, token, "", value, digits);
    }
}
