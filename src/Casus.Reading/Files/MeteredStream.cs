namespace Casus.Reading.Files;

/// <summary>Counts the bytes read from a stream, and hands out few at a time, so that a reader on top is never far ahead.</summary>
internal sealed class MeteredStream(Stream inner) : Stream
{
    /// <summary>Most bytes handed out at once.</summary>
    public const int Most = 4096;

    private long _reported;

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => Count;
        set => Count = inner.Position = value;
    }

    /// <summary>Bytes read since this was last asked.</summary>
    public long TakeCount()
    {
        var since = Math.Max(0, Count - _reported);
        _reported = Math.Max(_reported, Count);
        return since;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer.Length > Most ? buffer[..Most] : buffer);
        Count += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer.Length > Most ? buffer[..Most] : buffer, cancellationToken);
        Count += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Count = inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
