namespace Casus.Coding.Actors;

/// <summary>A line of fields parted by <c>|</c>, some of them lists parted by <c>;</c>.</summary>
internal readonly struct KnowledgeRow
{
    private readonly string[] _fields;

    private KnowledgeRow(string file, int line, string[] fields) => (File, Line, _fields) = (file, line, fields);

    /// <summary>The file it stands in.</summary>
    public string File { get; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; }

    /// <summary>How many fields it has.</summary>
    public int Count => _fields.Length;

    /// <summary>A field; empty where the line has fewer.</summary>
    public string this[int index] => index < _fields.Length ? _fields[index] : "";

    /// <summary>The rows of a file, each of at least <paramref name="fewest"/> fields and at most <paramref name="most"/>.</summary>
    public static IEnumerable<KnowledgeRow> Read(string path, int fewest, int most)
    {
        foreach (var (line, text) in KnowledgeFile.Lines(path))
        {
            var fields = text.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length < fewest || fields.Length > most)
            {
                throw new KnowledgeException(path, line, $"{fields.Length} fields parted by |, not {fewest} to {most}");
            }

            yield return new KnowledgeRow(path, line, fields);
        }
    }

    /// <summary>The entries of a list field.</summary>
    public string[] List(int index) =>
        this[index].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The field as dates.</summary>
    public Tenure Dates(int index)
    {
        try
        {
            return Tenure.Parse(this[index]);
        }
        catch (FormatException e)
        {
            throw Error(e.Message);
        }
    }

    /// <summary>The field as a PLOVER sector, null where empty.</summary>
    public string? Sector(int index) => Sector(this[index]);

    /// <summary>A PLOVER sector, null where empty.</summary>
    public string? Sector(string text) =>
        text.Length == 0 ? null : Plover.Sectors.Contains(text) ? text : throw Error($"'{text}' is no PLOVER sector");

    /// <summary>An error at this line.</summary>
    public KnowledgeException Error(string reason) => new(File, Line, reason);
}
