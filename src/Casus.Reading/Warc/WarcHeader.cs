using System.Globalization;
using System.Text;

namespace Casus.Reading.Warc;

/// <summary>The named fields at the head of a record (ISO 28500), and where the record begins.</summary>
internal sealed class WarcHeader
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private WarcHeader()
    {
    }

    /// <summary>Length of the block below it, or null where it is missing or no number.</summary>
    public long? ContentLength =>
        long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>The record's type: warcinfo, response, resource, request, metadata, revisit, conversion or continuation.</summary>
    public string Type => this["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>A field's value, or null. WARC 1.0 lets addresses stand in angle brackets.</summary>
    public string? this[string name] =>
        _fields.TryGetValue(name, out var value) ? value is ['<', .. var inner, '>'] ? inner : value : null;

    /// <summary>The fields of a head, its version line included; null where it is none.</summary>
    public static WarcHeader? Parse(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        if (!text.StartsWith("WARC/", StringComparison.Ordinal))
        {
            return null;
        }

        var header = new WarcHeader();
        string? last = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd('\r');
            if (line.IsEmpty || line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                continue;
            }

            // A line that begins with white space goes on with the field above.
            if (line[0] is ' ' or '\t' && last is not null)
            {
                header._fields[last] += " " + line.Trim().ToString();
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                last = line[..colon].Trim().ToString();
                header._fields[last] = line[(colon + 1)..].Trim().ToString();
            }
            else
            {
                return null;
            }
        }

        return header;
    }
}
