using System.Globalization;

namespace Casus.Language.Segmentation;

/// <summary>What kind of character stands at a place, as far as word and sentence boundaries care.</summary>
internal enum CharClass : byte
{
    /// <summary>Before or after the text.</summary>
    Outside,
    Space,
    Newline,
    Lower,
    Upper,

    /// <summary>A letter without case, and whatever is written to the letter before it.</summary>
    Letter,
    Digit,
    Stop,
    Exclamation,
    Ellipsis,
    Comma,
    Colon,
    Hyphen,
    Dash,
    Apostrophe,
    StraightQuote,
    OpeningQuote,
    ClosingQuote,
    OpeningBracket,
    ClosingBracket,
    Slash,
    Symbol,
    Punctuation,
}

/// <summary>Classes of UTF-16 units, and the unit that stands for each in the features.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] s_classes = [.. Enumerable.Range(0, 0x10000).Select(c => Classify((char)c))];
    private static readonly char[] s_plain = [.. Enumerable.Range(0, 0x10000).Select(c => Plain((char)c, s_classes[c]))];

    public static CharClass Of(char unit) => s_classes[unit];

    /// <summary>In lower case, digits alike, spaces alike, quotes alike but for their side.</summary>
    public static char PlainOf(char unit) => s_plain[unit];

    public static bool IsWord(this CharClass kind) => kind is >= CharClass.Lower and <= CharClass.Digit;

    public static bool IsLetter(this CharClass kind) => kind is >= CharClass.Lower and <= CharClass.Letter;

    public static bool IsWhite(this CharClass kind) => kind is CharClass.Space or CharClass.Newline;

    private static CharClass Classify(char unit) => unit switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f' or '\u0085' => CharClass.Newline,
        '.' or '\u3002' => CharClass.Stop,
        '!' or '?' or '\u203D' => CharClass.Exclamation,
        '\u2026' => CharClass.Ellipsis,
        ',' => CharClass.Comma,
        ':' or ';' => CharClass.Colon,
        '-' or '\u2010' or '\u2011' => CharClass.Hyphen,
        '\u2012' or '\u2013' or '\u2014' or '\u2015' => CharClass.Dash,
        '\'' or '\u2019' => CharClass.Apostrophe,
        '"' => CharClass.StraightQuote,
        '\u2018' or '\u201B' or '`' => CharClass.OpeningQuote,
        '/' => CharClass.Slash,
        _ when char.IsWhiteSpace(unit) => CharClass.Space,
        _ => char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.LowercaseLetter => CharClass.Lower,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                => CharClass.Letter,
            UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
            UnicodeCategory.InitialQuotePunctuation => CharClass.OpeningQuote,
            UnicodeCategory.FinalQuotePunctuation => CharClass.ClosingQuote,
            UnicodeCategory.OpenPunctuation => unit is '\u201E' or '\u201A' ? CharClass.OpeningQuote : CharClass.OpeningBracket,
            UnicodeCategory.ClosePunctuation => CharClass.ClosingBracket,
            UnicodeCategory.DashPunctuation => CharClass.Dash,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
            _ => CharClass.Symbol,
        },
    };

    private static char Plain(char unit, CharClass kind) => kind switch
    {
        CharClass.Lower or CharClass.Upper => char.ToLowerInvariant(unit),
        CharClass.Space => ' ',
        CharClass.Newline => '\n',
        CharClass.Letter => '\u02D0',
        CharClass.Digit => '0',
        CharClass.Stop => '.',
        CharClass.Hyphen => '-',
        CharClass.Dash => '\u2014',
        CharClass.Apostrophe => '\'',
        CharClass.OpeningQuote => '\u201C',
        CharClass.ClosingQuote => '\u201D',
        _ => unit,
    };
}
