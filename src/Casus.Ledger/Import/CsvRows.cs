using System.Text;

namespace Casus.Ledger.Import;

/// <summary>Rows of comma-separated fields (RFC 4180): fields may stand in quotation marks and then hold commas and line breaks.</summary>
internal sealed class CsvRows : IRowReader
{
    // A quotation mark that is never closed must not swallow the file.
    private const int LongestRow = 1 << 20;

    private readonly LineBuffer _lines;
    private readonly byte _separator;
    private readonly int[] _places;
    private readonly int _width;
    private readonly List<Range> _fields = [];
    private byte[] _row = new byte[4096];
    private byte[] _plain = new byte[4096];
    private int _length;

    public CsvRows(LineBuffer lines, DatasetFormat format)
    {
        (_lines, _separator) = (lines, (byte)format.Separator!.Value);
        if (!Next(out _) || !Split())
        {
            throw new DatasetException("has no header");
        }

        var header = _fields.Select(f => Encoding.UTF8.GetString(_plain.AsSpan(f)).TrimStart('\uFEFF')).ToList();
        (_places, _width) = (format.Places(header), header.Count);
    }

    /// <inheritdoc/>
    public bool Fill(RowBatch batch, RowCounts counts)
    {
        while (!batch.IsFull)
        {
            if (!Next(out var number))
            {
                return false;
            }

            if (_length == 0)
            {
                continue;
            }

            counts.Rows++;
            if (!Split())
            {
                batch.Refuse(number, "has a quotation mark that is not closed, or stands inside a field", _row.AsSpan(0, _length));
            }
            else if (_fields.Count != _width)
            {
                batch.Refuse(number, $"has {_fields.Count} fields, not {_width}", _row.AsSpan(0, _length));
            }
            else
            {
                foreach (var place in _places)
                {
                    batch.Add(place < 0 ? default : _plain.AsSpan(_fields[place]));
                }

                counts.Repaired += batch.EndRow(number) ? 1 : 0;
            }
        }

        return true;
    }

    // A row ends where a line ends outside quotation marks.
    private bool Next(out int number)
    {
        _length = 0;
        var marks = 0;
        number = _lines.Line + 1;
        while (_lines.Next(out var line))
        {
            Append(line);
            marks += line.Count((byte)'"');
            if (marks % 2 == 0 || _length > LongestRow)
            {
                return true;
            }

            Append("\n"u8);
        }

        return _length > 0;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_row.Length - _length < bytes.Length)
        {
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_row.AsSpan(_length));
        _length += bytes.Length;
    }

    private bool Split()
    {
        _fields.Clear();
        if (_plain.Length < _length)
        {
            _plain = new byte[_row.Length];
        }

        var row = _row.AsSpan(0, _length);
        var (at, to) = (0, 0);
        while (true)
        {
            var from = to;
            if (at < row.Length && row[at] == '"')
            {
                for (at++; ; at++)
                {
                    var mark = at < row.Length ? row[at..].IndexOf((byte)'"') : -1;
                    if (mark < 0)
                    {
                        return false;
                    }

                    row.Slice(at, mark).CopyTo(_plain.AsSpan(to));
                    (at, to) = (at + mark + 1, to + mark);
                    if (at >= row.Length || row[at] != '"')
                    {
                        break;
                    }

                    _plain[to++] = (byte)'"';
                }

                if (at < row.Length && row[at] != _separator)
                {
                    return false;
                }
            }
            else
            {
                var end = row[at..].IndexOf(_separator);
                var field = end < 0 ? row[at..] : row.Slice(at, end);
                field.CopyTo(_plain.AsSpan(to));
                (at, to) = (at + field.Length, to + field.Length);
            }

            _fields.Add(from..to);
            if (at >= row.Length)
            {
                return true;
            }

            at++;
        }
    }
}
