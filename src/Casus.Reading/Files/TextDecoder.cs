using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Casus.Reading.Files;

/// <summary>Bytes to text where nothing but the bytes tells the encoding.</summary>
internal static class TextDecoder
{
    // Controls that texts do hold: tab, line feed, vertical tab, form feed, carriage return.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is < 9 or > 13).Select(c => (char)c), '\u007F']);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // The longer marks first: UTF-32's begins like UTF-16's.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(false, true, true), new UTF32Encoding(true, true, true), new UTF8Encoding(true, true),
        new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true),
    ];

    /// <summary>The text, without its byte order mark.</summary>
    /// <exception cref="RefusedException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = ByMark(bytes) ?? (Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Western(bytes));
        RefuseControls(text);
        return text;
    }

    /// <summary>The text after a byte order mark, or null where there is none.</summary>
    public static string? ByMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                try
                {
                    return encoding.GetString(bytes[encoding.Preamble.Length..]);
                }
                catch (DecoderFallbackException e)
                {
                    throw new RefusedException($"not text: marked as {encoding.WebName}, but broken at byte {e.Index}");
                }
            }
        }

        return null;
    }

    /// <summary>Refuses texts with NULs, or with more control characters than a stray one.</summary>
    public static void RefuseControls(string text)
    {
        if (text.Contains('\0'))
        {
            throw new RefusedException("not text: it holds NUL characters");
        }

        var controls = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            controls++;
        }

        if (controls * 500L > text.Length)
        {
            throw new RefusedException("not text: it holds control characters");
        }
    }

    /// <summary>Windows-1252, the one old encoding that is told from others by a plain look: Latin letters, few accents.</summary>
    private static string Western(ReadOnlySpan<byte> bytes)
    {
        CountUtf8(bytes, out var firstBad, out var wellFormed, out var broken);
        if (wellFormed > broken)
        {
            throw new RefusedException($"not text: broken UTF-8 at byte {firstBad}");
        }

        var high = 0;
        foreach (var b in bytes)
        {
            high += b >= 0x80 ? 1 : 0;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                throw new RefusedException($"not text: neither UTF-8 (byte {firstBad}) nor Windows-1252");
            }
        }

        return high * 5 <= bytes.Length
            ? Windows1252.GetString(bytes)
            : throw new RefusedException($"not text in a known encoding: not UTF-8 (byte {firstBad})");
    }

    private static void CountUtf8(ReadOnlySpan<byte> bytes, out int firstBad, out int wellFormed, out int broken)
    {
        (firstBad, wellFormed, broken) = (-1, 0, 0);
        for (var at = 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status != OperationStatus.Done)
            {
                firstBad = firstBad < 0 ? at : firstBad;
                broken++;
            }
            else if (length > 1)
            {
                wellFormed++;
            }

            at += length;
        }
    }
}
