using System.Text;

namespace Casus.Ledger.Import;

/// <summary>Tells a data set from the first line of a file.</summary>
internal static class FormatGuess
{
    /// <summary>The format, or null where it cannot be told for sure.</summary>
    public static DatasetFormat? Of(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF').TrimStart();
        var line = text.Split('\n', 2)[0].TrimEnd('\r');
        if (text.StartsWith('{') || text.StartsWith('['))
        {
            return Named("plover");
        }

        var fields = line.Split('\t');
        if (fields[0].Length > 0 && fields[0].All(char.IsAsciiDigit))
        {
            return DatasetFormats.All.FirstOrDefault(f => f.Layout?.Length == fields.Length);
        }

        var keys = (fields.Length > 1 ? fields : line.Split(',')).Select(DatasetFormat.Key).ToHashSet(StringComparer.Ordinal);
        return keys switch
        {
            _ when keys.Contains("cameocode") => Named("icews"),
            _ when keys.Contains("eventmode") => Named("polecat"),
            _ when keys.Contains("subeventtype") => Named("acled"),
            _ when keys.Contains("typeofviolence") => Named("ucdp"),
            _ => null,
        };
    }

    /// <summary>The format of that name, or null.</summary>
    public static DatasetFormat? Named(string name) => DatasetFormats.All.FirstOrDefault(f => f.Name == name);
}
