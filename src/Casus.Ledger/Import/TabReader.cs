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
    // Of each field, which column it goes to, or -1.
    private readonly int[] _columns;
    private readonly Range[] _fields;
    private readonly bool _inOrder;
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

        (_places, _width, _fields) = (format.Places(header), header.Length, new Range[header.Length]);
        _columns = [.. Enumerable.Range(0, _width).Select(field => Array.IndexOf(_places, field))];
        _inOrder = _places.All(p => p >= 0) && _places.SequenceEqual(_places.Order());
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
            var fields = line.Count((byte)'\t') + 1;
            if (fields == _width)
            {
                Add(batch, counts, line, number);
            }
            else if (fields > _width)
            {
                Shorten(batch, counts, line, number);
            }
            else
            {
                PutTogether(batch, counts, line, number, fields);
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
        if (_inOrder)
        {
            AddInOrder(batch, line);
        }
        else
        {
            AddAnyOrder(batch, line);
        }

        counts.Repaired += batch.EndRow(number) ? 1 : 0;
    }

    private void AddInOrder(RowBatch batch, ReadOnlySpan<byte> line)
    {
        for (var field = 0; field < _width; field++)
        {
            var end = line.IndexOf((byte)'\t');
            if (_columns[field] >= 0)
            {
                batch.Add(Unquoted(end < 0 ? line : line[..end]));
            }

            line = end < 0 ? default : line[(end + 1)..];
        }
    }

    private void AddAnyOrder(RowBatch batch, ReadOnlySpan<byte> line)
    {
        for (int field = 0, start = 0; field < _width; field++)
        {
            var length = line[start..].IndexOf((byte)'\t');
            var end = length < 0 ? line.Length : start + length;
            _fields[field] = start..end;
            start = Math.Min(end + 1, line.Length);
        }

        foreach (var place in _places)
        {
            batch.Add(place < 0 ? default : Unquoted(line[_fields[place]]));
        }
    }

    // Some releases put single fields in quotation marks; a mark at one end only belongs to the text.
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> field) =>
        field.Length >= 2 && field[0] == '"' && field[^1] == '"' && !field[1..^1].Contains((byte)'"') ? field[1..^1] : field;

    private void Shorten(RowBatch batch, RowCounts counts, ReadOnlySpan<byte> line, int number)
    {
        var end = 0;
        for (var field = 0; field < _width; field++)
        {
            end += line[end..].IndexOf((byte)'\t') + 1;
        }

        if (line[end..].ContainsAnyExcept((byte)'\t'))
        {
            batch.Refuse(number, $"has {line.Count((byte)'\t') + 1} fields, not {_width}", line);
            return;
        }

        Add(batch, counts, line[..(end - 1)], number);
        counts.Repaired++;
    }

    // The lines that follow are taken to belong to the row as long as they do not make it too long.
    private void PutTogether(RowBatch batch, RowCounts counts, ReadOnlySpan<byte> line, int number, int fields)
    {
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
            Add(batch, counts, _torn, number);
            counts.Repaired++;
        }
        else
        {
            batch.Refuse(number, $"has {fields} fields, not {_width}", _torn);
        }
    }
}
