using System.Text;

namespace Casus.Reading.Csv;

/// <summary>The rows of a CSV text (RFC 4180) as they stream in; quoted fields may hold delimiters and line breaks.</summary>
/// <param name="reader">The text.</param>
/// <param name="delimiter">What parts the columns.</param>
/// <param name="longestField">Most characters of a field; the rest of a longer one is passed over.</param>
internal sealed class CsvRows(TextReader reader, char delimiter, int longestField)
{
    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _field = new();
    private int _at, _length;

    /// <summary>Line on which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether a field of the row was over the limit.</summary>
    public bool TooLong { get; private set; }

    private int Lines { get; set; } = 1;

    /// <summary>The next row's fields, or null at the end.</summary>
    public async ValueTask<List<string>?> NextAsync(CancellationToken cancellation)
    {
        (Line, TooLong) = (Lines, false);
        if (await PeekAsync(cancellation) < 0)
        {
            return null;
        }

        for (var fields = new List<string>(); ;)
        {
            var end = await ReadFieldAsync(cancellation);
            fields.Add(_field.ToString());
            _field.Clear();
            if (end != delimiter)
            {
                return fields;
            }
        }
    }

    /// <summary>Reads a field; what ended it, the delimiter or a line break.</summary>
    private async ValueTask<int> ReadFieldAsync(CancellationToken cancellation)
    {
        var quoted = await PeekAsync(cancellation) == '"';
        _at += quoted ? 1 : 0;
        while (await PeekAsync(cancellation) is >= 0 and var c)
        {
            _at++;
            Lines += c == '\n' ? 1 : 0;
            if (quoted && c == '"')
            {
                // Two quotation marks stand for one; one ends the quotation.
                if (await PeekAsync(cancellation) == '"')
                {
                    _at++;
                }
                else
                {
                    quoted = false;
                    continue;
                }
            }
            else if (!quoted && (c == delimiter || c == '\n'))
            {
                return c;
            }
            else if (!quoted && c == '\r' && await PeekAsync(cancellation) is '\n' or -1)
            {
                continue;
            }

            TooLong |= _field.Length >= longestField;
            _ = TooLong ? null : _field.Append((char)c);
        }

        return '\n';
    }

    private async ValueTask<int> PeekAsync(CancellationToken cancellation)
    {
        if (_at == _length)
        {
            (_at, _length) = (0, await reader.ReadAsync(_buffer, cancellation));
        }

        return _at < _length ? _buffer[_at] : -1;
    }
}
