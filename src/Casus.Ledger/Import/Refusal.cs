using System.Text;
using System.Text.Unicode;

namespace Casus.Ledger.Import;

/// <summary>A row of a file that was refused.</summary>
/// <param name="Line">The line it began on.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">What it says, cut where it is long.</param>
internal sealed record Refusal(int Line, string Reason, string Words)
{
    /// <summary>Characters kept of a row.</summary>
    public const int Longest = 500;

    private const int MostBytes = 4;

    /// <summary>A row as it stands in the file; bytes that are no UTF-8 are read as Latin-1.</summary>
    public static Refusal Of(int line, string reason, ReadOnlySpan<byte> row)
    {
        row = row.TrimEnd("\r\n"u8);
        var start = row[..Math.Min(row.Length, Longest * MostBytes)];
        // A character must not be cut in two.
        while (start.Length < row.Length && start.Length > 0 && (row[start.Length] & 0xC0) == 0x80)
        {
            start = start[..^1];
        }

        var text = (Utf8.IsValid(start) ? Encoding.UTF8 : Encoding.Latin1).GetString(start).Replace('\0', '\uFFFD');
        if (text.Length <= Longest && start.Length == row.Length)
        {
            return new Refusal(line, reason, text);
        }

        var length = Math.Min(text.Length, Longest);
        return new Refusal(line, reason, text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…");
    }
}
