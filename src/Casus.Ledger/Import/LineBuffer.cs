namespace Casus.Ledger.Import;

/// <summary>Lines of a stream of bytes, without copying where it can be helped.</summary>
internal sealed class LineBuffer(Stream stream)
{
    private byte[] _buffer = new byte[1 << 20];
    private int _start, _end;
    private bool _ended;

    /// <summary>Bytes used up.</summary>
    public long Read { get; private set; }

    /// <summary>The number of the last line given, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The next line without its break, or false at the end. Good until the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest[searched..].IndexOf((byte)'\n');
            if (at >= 0 || (_ended && rest.Length > 0))
            {
                var length = at >= 0 ? searched + at : rest.Length;
                line = rest[..length];
                var used = Math.Min(length + 1, rest.Length);
                (_start, Read, Line) = (_start + used, Read + used, Line + 1);
                line = line.Length > 0 && line[^1] == '\r' ? line[..^1] : line;
                return true;
            }

            if (_ended)
            {
                line = default;
                return false;
            }

            searched = rest.Length;
            Fill();
        }
    }

    /// <summary>All bytes at hand, or false at the end. Good until the next call; lines are not counted.</summary>
    public bool Bytes(out ReadOnlySpan<byte> bytes)
    {
        while (_start == _end && !_ended)
        {
            Fill();
        }

        bytes = _buffer.AsSpan(_start, _end - _start);
        (Read, _start) = (Read + bytes.Length, _end);
        return !bytes.IsEmpty;
    }

    /// <summary>What comes next, up to a line's break and at most so many bytes, without using it up.</summary>
    public byte[] Peek(int most)
    {
        while (!_ended && _end - _start < most)
        {
            Fill();
        }

        return _buffer.AsSpan(_start, Math.Min(most, _end - _start)).ToArray();
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
