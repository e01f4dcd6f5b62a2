using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Casus.Reading.Files;

namespace Casus.Reading.Html;

/// <summary>
/// A page's bytes as text: by byte order mark, as UTF-8 where the bytes are valid UTF-8 (whatever the page declares),
/// by the declared charset, else Windows-1252, the web's default.
/// </summary>
internal static partial class HtmlDecoder
{
    // How far browsers look for a charset (HTML standard, prescan), with room for long comments.
    private const int Prescan = 4096;

    /// <param name="bytes">The page.</param>
    /// <param name="charset">What its server called the encoding, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var text = TextDecoder.ByMark(bytes)
            ?? (Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Declared(bytes, charset).GetString(bytes));
        TextDecoder.RefuseControls(text);
        return text;
    }

    private static Encoding Declared(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (charset is not null && CodePagesEncodingProvider.Instance.GetEncoding(charset) is { } sent)
        {
            return sent;
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Prescan, bytes.Length)]);
        var name = Charset().Match(head) is { Success: true } match ? match.Groups["name"].Value : "";
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        // ISO-8859-1 and ASCII mean Windows-1252 on the web (Encoding standard); UTF-16 in ASCII bytes is a slip.
        return CodePagesEncodingProvider.Instance.GetEncoding(name)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    [GeneratedRegex("""<(meta|\?xml)[^>]*?(charset|encoding)\s*=\s*["']?\s*(?<name>[\w.:\-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
