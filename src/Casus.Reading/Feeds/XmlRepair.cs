using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Casus.Reading.Feeds;

/// <summary>Mends what feeds get wrong most: a raw <c>&amp;</c>, HTML's named characters, control characters, words before the first tag.</summary>
internal static partial class XmlRepair
{
    public static string Mend(string xml)
    {
        var start = xml.IndexOf('<', StringComparison.Ordinal);
        var mended = new StringBuilder(xml.Length);
        for (var at = Math.Max(0, start); at < xml.Length;)
        {
            // CDATA holds any sign as it is.
            var data = xml.IndexOf("<![CDATA[", at, StringComparison.Ordinal);
            var end = data < 0 ? xml.Length : data;
            mended.Append(Ampersand().Replace(xml[at..end], Escape));
            var close = data < 0 ? -1 : xml.IndexOf("]]>", data, StringComparison.Ordinal);
            at = data < 0 ? xml.Length : close < 0 ? xml.Length : close + 3;
            mended.Append(xml, end, at - end);
        }

        return Controls().Replace(mended.ToString(), "");
    }

    private static string Escape(Match match)
    {
        var name = match.Groups["name"].Value;
        if (name is "amp;" or "lt;" or "gt;" or "quot;" or "apos;" || name.StartsWith('#'))
        {
            return match.Value;
        }

        var meant = name.Length > 0 ? WebUtility.HtmlDecode(match.Value) : match.Value;
        return meant.Length > 0 && meant != match.Value ? WebUtility.HtmlEncode(meant) : "&amp;" + name;
    }

    [GeneratedRegex(@"&(?<name>(#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,30};)?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(x0*([0-8bcef]|1[0-9a-f]);|0*([0-8]|1[124-9]|2\d|3[01]);)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Controls();
}
