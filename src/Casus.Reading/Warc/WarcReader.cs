using Casus.Reading.Files;

namespace Casus.Reading.Warc;

/// <summary>A record of an archive: its head and its block, or what is wrong with it.</summary>
/// <param name="Offset">Where it begins, in bytes of the archive (unpacked, where that is compressed).</param>
/// <param name="Header">Its named fields, or null where they cannot be read.</param>
/// <param name="Block">What it holds; valid until the next record is read.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal readonly record struct WarcRecord(long Offset, WarcHeader? Header, ReadOnlyMemory<byte> Block, string? Problem);

/// <summary>
/// Reads the records of a WARC file (ISO 28500) one by one as it streams in. After a broken record the reading goes on with
/// the next place that looks like a record's head.
/// </summary>
/// <param name="stream">The archive, unpacked.</param>
/// <param name="most">Longest record, in bytes.</param>
/// <param name="packed">How many bytes were read of what was unpacked, or null where nothing was.</param>
internal sealed class WarcReader(Stream stream, int most, Func<long>? packed = null)
{
    private const int LongestHead = 1 << 16;
    private const int LengthOfFirstLine = 9;

    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _finished;
    private long _offset, _packedBefore, _unpacked;

    private ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The next record, or null at the end.</summary>
    /// <exception cref="InvalidDataException">The compression is broken.</exception>
    /// <exception cref="RefusedException">A record unpacks to far more than texts do.</exception>
    public async ValueTask<WarcRecord?> NextAsync(CancellationToken cancellation)
    {
        (_packedBefore, _unpacked) = (packed?.Invoke() ?? 0, 0);
        if (!await SkipBreaksAsync(cancellation))
        {
            return null;
        }

        var offset = _offset;
        int head;
        while ((head = HeadLength()) < 0)
        {
            if (Buffered.Length > LongestHead || !await FillAsync(Buffered.Length + 1, cancellation))
            {
                var why = "WARC/"u8.StartsWith(Buffered[..Math.Min(5, Buffered.Length)]) || Buffered.StartsWith("WARC/"u8)
                    ? "cut short in its head" : "not a WARC record";
                await ResyncAsync(1, cancellation);
                return new WarcRecord(offset, null, default, why);
            }
        }

        var header = WarcHeader.Parse(Buffered[..head]);
        if (header?.ContentLength is not { } length)
        {
            var why = header is null ? "not a WARC record" : "without a Content-Length";
            await ResyncAsync(1, cancellation);
            return new WarcRecord(offset, header, default, why);
        }

        if (length > most)
        {
            Advance(head);
            return await SkipAsync(length, cancellation)
                ? new WarcRecord(offset, header, default, $"larger than {most >> 20} MB")
                : new WarcRecord(offset, header, default, "cut short");
        }

        var whole = head + (int)length;
        if (!await FillAsync(whole, cancellation))
        {
            // A wrong length may have swallowed records that are whole.
            await ResyncAsync(head, cancellation);
            return new WarcRecord(offset, header, default, "cut short");
        }

        await FillAsync(whole + 4, cancellation);
        if (!EndsAt(whole))
        {
            await ResyncAsync(head, cancellation);
            return new WarcRecord(offset, header, default, "its Content-Length is wrong");
        }

        var block = _buffer.AsMemory(_start + head, (int)length);
        Advance(whole);
        return new WarcRecord(offset, header, block, null);
    }

    /// <summary>Length of the head with the blank line that ends it, or -1 where it is not all there.</summary>
    private int HeadLength() =>
        Buffered.IndexOf("\r\n\r\n"u8) is >= 0 and var crlf ? crlf + 4
        : Buffered.IndexOf("\n\n"u8) is >= 0 and var lf ? lf + 2
        : -1;

    /// <summary>Whether a record may end there: at the end of all, or before a line break or another record.</summary>
    private bool EndsAt(int at)
    {
        var rest = Buffered[at..];
        return rest.IsEmpty || rest[0] is (byte)'\r' or (byte)'\n' || rest.StartsWith("WARC"u8);
    }

    private async ValueTask<bool> SkipBreaksAsync(CancellationToken cancellation)
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n')
            {
                Advance(1);
            }

            if (_start < _end)
            {
                return true;
            }

            if (!await FillAsync(1, cancellation))
            {
                return false;
            }
        }
    }

    /// <summary>Goes on to the next place that looks like a record's first line, at least <paramref name="from"/> bytes away.</summary>
    private async ValueTask ResyncAsync(int from, CancellationToken cancellation)
    {
        Advance(Math.Min(from, Buffered.Length));
        while (true)
        {
            if (FirstLine() is >= 0 and var found)
            {
                Advance(found);
                return;
            }

            // The line may be split between what is there and what comes.
            Advance(Math.Max(0, Buffered.Length - LengthOfFirstLine));
            if (!await FillAsync(Buffered.Length + 1, cancellation))
            {
                Advance(Buffered.Length);
                return;
            }
        }
    }

    /// <summary>Where "WARC/1.0" and a line break stand, or -1. A record cut short need not end with a break.</summary>
    private int FirstLine()
    {
        for (var at = 0; Buffered[at..].IndexOf("WARC/"u8) is >= 0 and var found; at += 5)
        {
            at += found;
            if (Buffered[at..] is [_, _, _, _, _, >= (byte)'0' and <= (byte)'9', (byte)'.', >= (byte)'0' and <= (byte)'9', (byte)'\r' or (byte)'\n', ..])
            {
                return at;
            }
        }

        return -1;
    }

    private async ValueTask<bool> SkipAsync(long length, CancellationToken cancellation)
    {
        while (length > 0)
        {
            if (Buffered.IsEmpty && !await FillAsync(1, cancellation))
            {
                return false;
            }

            var count = (int)Math.Min(length, Buffered.Length);
            Advance(count);
            length -= count;
        }

        return true;
    }

    private void Advance(int count)
    {
        _start += count;
        _offset += count;
    }

    /// <summary>Reads until so many bytes are buffered; false where the archive ends before.</summary>
    private async ValueTask<bool> FillAsync(int count, CancellationToken cancellation)
    {
        while (_end - _start < count && !_finished)
        {
            if (_start > 0 && _buffer.Length - _start < count)
            {
                Buffered.CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min(Math.Max((long)_buffer.Length * 2, 1 << 16), most + (2L * LongestHead)));
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            _end += read;
            _unpacked += read;
            _finished = read == 0;
            if (packed is not null && Inflate.IsBomb(packed() - _packedBefore + MeteredStream.Most, _unpacked))
            {
                throw new RefusedException("unpacks to far more than texts do: a compression bomb");
            }
        }

        return _end - _start >= count;
    }
}
