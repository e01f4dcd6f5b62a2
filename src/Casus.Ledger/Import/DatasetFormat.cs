namespace Casus.Ledger.Import;

/// <summary>How the files of a data set are laid out.</summary>
internal sealed record DatasetFormat
{
    /// <summary>Its name: of <c>--from</c>, of its mapping, and in the ledger's column <c>dataset</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The data set and, where a file does not say, its version.</summary>
    public string? Version { get; init; }

    /// <summary>What stands between fields; null where the file is JSON.</summary>
    public char? Separator { get; init; }

    /// <summary>Whether fields may stand in quotation marks, with line breaks inside.</summary>
    public bool Quoted { get; init; }

    /// <summary>All column names of a file that has no header, else null.</summary>
    public string[]? Layout { get; init; }

    /// <summary>The columns that are taken over.</summary>
    public required DatasetColumn[] Columns { get; init; }

    /// <summary>A header as it is compared: letters and digits, in lower case.</summary>
    public static string Key(string header) => string.Concat(header.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>Where in a row each column stands; -1 where the file lacks it.</summary>
    /// <exception cref="DatasetException">A required column is missing.</exception>
    public int[] Places(IReadOnlyList<string> header)
    {
        var keys = header.Select(Key).ToList();
        var places = Columns.Select(c => c.Headers.Select(h => keys.IndexOf(h)).FirstOrDefault(i => i >= 0, -1)).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0 && Columns[i].Required)
            {
                throw new DatasetException($"is no {Name} file: it has no column '{Columns[i].Headers[0]}'");
            }
        }

        return places;
    }
}
