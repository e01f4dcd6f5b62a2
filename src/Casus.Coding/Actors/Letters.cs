using System.Collections.Frozen;

namespace Casus.Coding.Actors;

/// <summary>
/// Reduces a name to letters that its spellings share. <see cref="Fold(string)"/> takes away case, diacritics, hyphens and
/// apostrophes; <see cref="Vary"/> also what transliterations differ in (Toqayev, Tokaev, Tokayev).
/// </summary>
internal static class Letters
{
    /// <summary>Letters a form may grow by when folded.</summary>
    public const int Growth = 2;

    private static readonly FrozenDictionary<char, string> Marked = Table(
        "a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə", "b ḃḅḇ", "c çćĉċčḉ", "d ďḋḍḏḑḓđð", "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f ḟ",
        "g ĝğġģǧǵḡ", "h ĥȟḣḥḧḩḫẖħ", "i ìíîïĩīĭįǐȉȋḭḯỉịı", "j ĵǰ", "k ķǩḱḳḵ", "l ĺļľḷḹḻḽł", "m ḿṁṃ", "n ñńņňǹṅṇṉṋ",
        "o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø", "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšșṡṣṥṧṩ", "t ţťțṫṭṯṱẗ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏẙỳỵỷỹ", "z źżžẑẓẕ",
        "ae æ", "oe œ", "ss ß", "th þ", "and &");

    // Longer groups first; what follows sees the letters already reduced.
    private static readonly (string From, string To)[] Variants =
    [
        ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("gy", "j"), ("kh", "h"), ("gh", "g"),
        ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("tz", "ts"), ("w", "v"),
        ("ff", "v"), ("ou", "u"), ("oo", "u"), ("o", "u"), ("ee", "i"), ("ay", "ai"), ("ei", "ai"), ("ey", "ai"),
        ("yi", "i"), ("iy", "i"), ("ye", "i"), ("ie", "i"), ("e", "i"), ("y", "i"),
    ];

    /// <summary>Writes the folded letters and digits of a form; returns how many.</summary>
    public static int Fold(ReadOnlySpan<char> form, Span<char> into)
    {
        var length = 0;
        foreach (var c in form)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                into[length++] = c;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                into[length++] = (char)(c | 0x20);
            }
            else if (c > 127 || c == '&')
            {
                var lower = char.ToLowerInvariant(c);
                if (Marked.TryGetValue(lower, out var letters))
                {
                    letters.CopyTo(into[length..]);
                    length += letters.Length;
                }
                else if (char.IsLetterOrDigit(c))
                {
                    into[length++] = lower;
                }
            }
        }

        return length;
    }

    /// <summary>The folded letters of a name.</summary>
    public static string Fold(string name)
    {
        Span<char> letters = stackalloc char[(name.Length * Growth) + Growth];
        return new string(letters[..Fold(name, letters)]);
    }

    /// <summary>What the transliterations of a word have in common; for names, not for display.</summary>
    public static string Vary(string word)
    {
        var key = Fold(word);
        if (key.Length > 4 && (key.StartsWith("al", StringComparison.Ordinal) || key.StartsWith("el", StringComparison.Ordinal)) &&
            word.Length > 2 && word[2] is '-' or ' ')
        {
            key = key[2..];
        }

        foreach (var (from, to) in Variants)
        {
            key = key.Replace(from, to, StringComparison.Ordinal);
        }

        return Single(key);
    }

    // A doubled letter counts once: Sissi, Sisi; Mohammed, Mohamed.
    private static string Single(string key)
    {
        Span<char> single = stackalloc char[key.Length];
        var length = 0;
        foreach (var c in key)
        {
            if (length == 0 || single[length - 1] != c)
            {
                single[length++] = c;
            }
        }

        return new string(single[..length]);
    }

    private static FrozenDictionary<char, string> Table(params string[] rows)
    {
        var table = new Dictionary<char, string>();
        foreach (var row in rows)
        {
            var space = row.IndexOf(' ', StringComparison.Ordinal);
            foreach (var c in row[(space + 1)..])
            {
                table[c] = row[..space];
            }
        }

        return table.ToFrozenDictionary();
    }
}
