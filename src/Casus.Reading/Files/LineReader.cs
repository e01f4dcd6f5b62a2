using System.Buffers;

namespace Casus.Reading.Files;

/// <summary>Lines of a stream as bytes, in one pooled buffer; a line over the limit is passed over, not held.</summary>
internal sealed class LineReader(Stream stream, int maxBytes) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start, _end;
    private bool _finished;

    /// <summary>The line, without its break; valid until the next call. Empty where <see cref="TooLong"/>.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line was over the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Number of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes of the line, its break included.</summary>
    public long Bytes { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        (TooLong, Bytes, Line) = (false, 0, default);
        for (var searched = 0; ;)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0 || _finished)
            {
                var length = found >= 0 ? searched + found : _end - _start;
                return Take(length, found >= 0 ? length + 1 : length);
            }

            searched = _end - _start;
            if (TooLong || searched > maxBytes)
            {
                TooLong = true;
                Bytes += searched;
                _start = _end = searched = 0;
            }

            await FillAsync(cancellation);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool Take(int length, int withBreak)
    {
        Bytes += withBreak;
        TooLong |= length > maxBytes;
        Line = TooLong ? default : _buffer.AsMemory(_start, length);
        _start += withBreak;
        Number += Bytes > 0 ? 1 : 0;
        return Bytes > 0;
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        _finished = read == 0;
    }
}
