using System.Text;

namespace Casus.Reading.Fetch;

/// <summary>A line of a robots.txt: paths that begin so may, or may not, be fetched. <c>*</c> stands for anything, a <c>$</c> at the end for the end.</summary>
internal sealed class RobotsRule
{
    private readonly string _pattern;
    private readonly bool _toEnd;

    public RobotsRule(string pattern, bool isAllowed)
    {
        IsAllowed = isAllowed;
        _toEnd = pattern.EndsWith('$');
        _pattern = Normalize(_toEnd ? pattern[..^1] : pattern);
        Length = _pattern.Length + (_toEnd ? 1 : 0);
    }

    /// <summary>Whether it lets paths pass.</summary>
    public bool IsAllowed { get; }

    /// <summary>Length of the pattern, which decides between rules.</summary>
    public int Length { get; }

    /// <summary>Whether the path is meant. Goes back to the last <c>*</c> only, so that no pattern takes for ever.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        var (p, at, star, retry) = (0, 0, -1, 0);
        while (true)
        {
            if (p == _pattern.Length && (!_toEnd || at == path.Length))
            {
                return true;
            }

            if (p < _pattern.Length && _pattern[p] == '*')
            {
                (star, retry) = (p++, at);
            }
            else if (p < _pattern.Length && at < path.Length && _pattern[p] == path[at])
            {
                (p, at) = (p + 1, at + 1);
            }
            else if (star >= 0 && retry < path.Length)
            {
                (p, at) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }
    }

    /// <summary>One spelling for what means the same: "%7e" is "~", "ä" is "%C3%A4".</summary>
    public static string Normalize(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var all = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            var coded = value == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (coded)
            {
                value = (byte)((Digit(bytes[i + 1]) * 16) + Digit(bytes[i + 2]));
                i += 2;
            }

            _ = value > 0x7F || value <= ' ' || (coded && !IsUnreserved(value)) ? all.Append('%').Append(value.ToString("X2", null)) : all.Append((char)value);
        }

        return all.ToString();
    }

    private static bool IsUnreserved(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';

    private static int Digit(byte hex) => char.IsAsciiDigit((char)hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
