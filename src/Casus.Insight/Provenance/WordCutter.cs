namespace Casus.Insight.Provenance;

/// <summary>Cuts text into words: runs of letters, numbers by value, and each character of Chinese and Japanese.</summary>
internal static class WordCutter
{
    private const int StemLength = 6;

    /// <summary>Appends the words of a stretch.</summary>
    public static void Cut(string text, int start, int end, List<TextWord> words)
    {
        var first = words.Count;
        for (var at = start; at < end;)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                at = CutNumber(text, at, end, words);
            }
            else if (!char.IsLetter(c))
            {
                at++;
            }
            else
            {
                var stop = at + 1;
                while (!IsIdeograph(c) && stop < end && (char.IsLetter(text[stop]) || IsInside(text, stop, end)) && !IsIdeograph(text[stop]))
                {
                    stop++;
                }

                words.Add(Letters(text, at, stop, words.Count == first));
                at = stop;
            }
        }
    }

    private static TextWord Letters(string text, int start, int end, bool begins)
    {
        var word = text.AsSpan(start, end - start);
        var stem = word.Length > StemLength ? word[..StemLength]
            : word.Length > 3 && word[^1] == 's' ? word[..^1]
            : word;
        // The first word of a sentence is capitalised anyway.
        var kind = char.IsUpper(word[0]) && !begins && word.Length > 1 ? WordKind.Name : WordKind.Plain;
        return new TextWord(start, end, kind, Hash.OfText(word), Hash.OfText(stem));
    }

    /// <summary>"5,800", "5.800" and "5 800" are one number; so are "3.5" and "3,5".</summary>
    private static int CutNumber(string text, int start, int end, List<TextWord> words)
    {
        Span<char> value = stackalloc char[24];
        var (at, length, groups) = (start, 0, 0);
        while (at < end && length < value.Length - 1)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                value[length++] = text[at++];
            }
            else if (text[at] is ',' or '.' or ' ' or '\u00A0' or '\u202F' or '\'' or '’'
                && Digits(text, at + 1, end) == 3 && (groups > 0 || length <= 3) && value[0] != '0')
            {
                (at, groups) = (at + 1, groups + 1);
            }
            else if (text[at] is ',' or '.' or ':' && Digits(text, at + 1, end) is 1 or 2)
            {
                value[length++] = text[at] == ':' ? ':' : '.';
                at++;
                groups = int.MinValue;
            }
            else
            {
                break;
            }
        }

        var hash = Hash.OfText(value[..length]);
        words.Add(new TextWord(start, at, WordKind.Number, hash, hash));
        return Math.Max(at, start + 1);
    }

    private static int Digits(string text, int at, int end)
    {
        var count = 0;
        while (at + count < end && char.IsAsciiDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }

    // "Kirghiz-Kazakh" is two words, "don't" and "O'Brien" one.
    private static bool IsInside(string text, int at, int end) =>
        text[at] is '\'' or '’' && at + 1 < end && char.IsLetter(text[at + 1]);

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
