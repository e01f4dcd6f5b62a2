using System.Runtime.CompilerServices;
using System.Text;
using Casus.Reading.Json;

namespace Casus.Reading.Csv;

/// <summary>A CSV export: one article a row, columns named in the first row. Commas, semicolons, tabs or bars part the columns.</summary>
internal sealed class CsvFile(ReadingOptions options)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public async IAsyncEnumerable<ReadResult> ReadAsync(
        string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Broken UTF-8 becomes the replacement character and refuses its row.
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var start = new char[1 << 16];
        var length = await reader.ReadBlockAsync(start, cancellation);
        var delimiter = DelimiterIn(start.AsSpan(0, length));
        var rows = new CsvRows(new Rejoined(start.AsMemory(0, length), reader), delimiter, options.MaxLineBytes);
        var names = await rows.NextAsync(cancellation) ?? throw new RefusedException("empty");
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            columns.TryAdd(names[i].Trim(), i);
        }

        if (!columns.ContainsKey(options.TextKey))
        {
            throw new RefusedException($"no column '{options.TextKey}'; there are {string.Join(", ", names.Take(20).Select(name => $"'{name.Trim()}'"))}");
        }

        var any = false;
        while (await rows.NextAsync(cancellation) is { } row)
        {
            if (row is not [var only] || !string.IsNullOrWhiteSpace(only))
            {
                any = true;
                yield return rows.TooLong
                    ? new Refusal(path, rows.Line, $"a field longer than {options.MaxLineBytes:#,0} characters")
                    : Read(path, rows.Line, row, columns);
            }
        }

        if (!any)
        {
            throw new RefusedException("no rows below the columns' names");
        }
    }

    private ReadResult Read(string path, int line, List<string> row, Dictionary<string, int> columns)
    {
        try
        {
            return new ReadArticle(ArticleFields.Read(path, options, Field));
        }
        catch (RefusedException e)
        {
            return new Refusal(path, line, e.Message);
        }

        string? Field(string name)
        {
            var value = columns.TryGetValue(name, out var column) && column < row.Count ? row[column] : null;
            return string.IsNullOrWhiteSpace(value) ? null
                : value.Contains('\uFFFD') || value.Contains('\0') ? throw new RefusedException($"field '{name}' is not valid text")
                : value;
        }
    }

    /// <summary>The mark that stands most often between the columns' names.</summary>
    private static char DelimiterIn(ReadOnlySpan<char> start)
    {
        var end = start.IndexOf('\n');
        var names = end < 0 ? start : start[..end];
        var (best, most) = (',', 0);
        foreach (var delimiter in Delimiters)
        {
            var count = names.Count(delimiter);
            (best, most) = count > most ? (delimiter, count) : (best, most);
        }

        return best;
    }

    /// <summary>What was read already, then the rest.</summary>
    private sealed class Rejoined(ReadOnlyMemory<char> start, TextReader rest) : TextReader
    {
        private ReadOnlyMemory<char> _start = start;

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (_start.IsEmpty)
            {
                return rest.ReadAsync(buffer, cancellationToken);
            }

            var count = Math.Min(_start.Length, buffer.Length);
            _start[..count].CopyTo(buffer);
            _start = _start[count..];
            return ValueTask.FromResult(count);
        }
    }
}
