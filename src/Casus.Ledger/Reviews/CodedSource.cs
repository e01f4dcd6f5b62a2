using System.Text.Json;

namespace Casus.Ledger.Reviews;

/// <summary>Coded documents from a ledger or from a file of records (JSON Lines).</summary>
public static class CodedSource
{
    /// <summary>The documents, in order.</summary>
    /// <exception cref="LedgerException">The file is neither, or cannot be read.</exception>
    public static IEnumerable<CodedDocument> Read(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? Lines(path) : Ledger(path);

    private static IEnumerable<CodedDocument> Ledger(string path)
    {
        using var reader = LedgerReader.Open(path);
        foreach (var document in reader.ReadAll())
        {
            yield return document;
        }
    }

    private static IEnumerable<CodedDocument> Lines(string path)
    {
        DocumentRecord? document = null;
        var records = new List<LedgerRecord>();
        var number = 0;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : throw new LedgerException(path, "no such file"))
        {
            var record = Parse(path, line, ++number);
            if (record is DocumentRecord next)
            {
                if (document is not null)
                {
                    yield return Coded(document, records);
                }

                (document, records) = (next, []);
            }
            else
            {
                records.Add(record);
            }
        }

        if (document is not null)
        {
            yield return Coded(document, records);
        }
    }

    private static LedgerRecord Parse(string path, string line, int number)
    {
        try
        {
            return CasusJson.Parse(System.Text.Encoding.UTF8.GetBytes(line));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new LedgerException(path, $"line {number} is no record");
        }
    }

    private static CodedDocument Coded(DocumentRecord document, List<LedgerRecord> records) => new(
        document, [.. records.OfType<EventRecord>()], [.. records.OfType<AttributionRecord>()], [.. records.OfType<CauseRecord>()]);
}
