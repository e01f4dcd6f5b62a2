using System.Text;

namespace Casus.Ledger.Import;

/// <summary>
/// Rows of fields between tabs, without quotation. A row that a line break inside a field tore apart is put together again,
/// and empty fields too many at its end are dropped; any other row with a wrong number of fields is refused.
/// </summary>
internal sealed class TabReader : IRowReader
{
    private readonly LineBuffer _lines;
    private readonly int[] _places;
    private readonly int _width;
    private readonly FieldEnds _ends = new();
    private byte[] _torn = [];
    private byte[]? _again;
    private int _againLine;

    public TabReader(LineBuffer lines, DatasetFormat format)
    {
        _lines = lines;
        var header = format.Layout;
        if (header is null)
        {
            lines.Next(out var line);
            header = Encoding.UTF8.GetString(line).TrimStart('\uFEFF', '#', '!').Split('\t');
        }

        (_places, _width) = (format.Places(header), header.Length);
    }

    /// <inheritdoc/>
    public bool Fill(RowBatch batch, RowCounts counts)
    {
        while (!batch.IsFull)
        {
            if (!Next(out var line, out var number))
            {
                return false;
            }

            if (line.IsEmpty)
            {
                continue;
            }

            counts.Rows++;
            _ends.Find(line);
            if (_ends.Count < _width)
            {
                PutTogether(batch, counts, line, number);
            }
            else if (_ends.After(line, _width - 1).ContainsAnyExcept((byte)'\t'))
            {
                batch.Refuse(number, $"has {_ends.Count} fields, not {_width}", line);
            }
            else
            {
                counts.Repaired += _ends.Count > _width ? 1 : 0;
                Add(batch, counts, line, number);
            }
        }

        return true;
    }

    private bool Next(out ReadOnlySpan<byte> line, out int number)
    {
        if (_again is { } again)
        {
            line = again;
            (number, _again) = (_againLine, null);
            return true;
        }

        var more = _lines.Next(out line);
        number = _lines.Line;
        return more;
    }

    private void Add(RowBatch batch, RowCounts counts, ReadOnlySpan<byte> line, int number)
    {
        foreach (var place in _places)
        {
            batch.Add(place < 0 ? default : Unquoted(_ends.Field(line, place)));
        }

        counts.Repaired += batch.EndRow(number) ? 1 : 0;
    }

    // Some releases put single fields in quotation marks; a mark at one end only belongs to the text.
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> field) =>
        field.Length >= 2 && field[0] == '"' && field[^1] == '"' && !field[1..^1].Contains((byte)'"') ? field[1..^1] : field;

    // The lines that follow are taken to belong to the row as long as they do not make it too long.
    private void PutTogether(RowBatch batch, RowCounts counts, ReadOnlySpan<byte> line, int number)
    {
        var fields = _ends.Count;
        _torn = line.ToArray();
        while (fields < _width && _lines.Next(out var next))
        {
            var more = next.Count((byte)'\t');
            if (fields + more > _width)
            {
                (_again, _againLine) = (next.ToArray(), _lines.Line);
                break;
            }

            _torn = [.. _torn, (byte)' ', .. next];
            fields += more;
        }

        if (fields == _width)
        {
            _ends.Find(_torn);
            Add(batch, counts, _torn, number);
            counts.Repaired++;
        }
        else
        {
            batch.Refuse(number, $"has {fields} fields, not {_width}", _torn);
        }
    }
}
