using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Casus.Reading.Feeds;
using Casus.Reading.Files;
using Casus.Reading.Html;
using Casus.Reading.Texts;

namespace Casus.Reading.Warc;

/// <summary>
/// A web archive: its pages, texts and feeds are articles; requests, pictures, scripts and notes of the crawler are passed
/// over. A compressed archive is one of many gzip members; after a broken one, the reading goes on with the next.
/// </summary>
internal sealed class WarcFile(int mostBytes)
{
    // As many heads as may stand in what the decompression has read ahead.
    private const int Remembered = 64;

    private static readonly byte[] GzipMark = [0x1F, 0x8B, 0x08];

    /// <summary>Articles and refusals, record by record.</summary>
    public async IAsyncEnumerable<ReadResult> ReadAsync(
        string path, Stream stream, bool isPacked, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var metered = stream as MeteredStream ?? new MeteredStream(stream);
        var seen = new Queue<string>();
        var count = 0;
        for (long? member = 0; member is { } begin;)
        {
            member = null;
            if (begin > 0)
            {
                metered.Position = begin;
            }

            await using var unpacked = isPacked ? new GZipStream(metered, CompressionMode.Decompress, leaveOpen: true) : (Stream)metered;
            var records = new WarcReader(unpacked, mostBytes, isPacked ? () => metered.Count : null);
            var (resumed, broken, from) = (begin > 0, false, begin);
            while (true)
            {
                WarcRecord record;
                try
                {
                    from = Math.Max(begin, metered.Count - MeteredStream.Most);
                    if (await records.NextAsync(cancellation) is not { } next)
                    {
                        break;
                    }

                    record = next;
                }
                catch (Exception e) when (isPacked && e is InvalidDataException or RefusedException)
                {
                    var reason = e is RefusedException ? e.Message : "broken compression";
                    member = metered.CanSeek ? await NextMemberAsync(metered, from + 1, cancellation) : null;
                    broken = true;
                    if (resumed)
                    {
                        // Tried at a place that only looked like a member.
                        break;
                    }

                    record = new WarcRecord(from, null, default, reason);
                }

                if (record.Header?["WARC-Record-ID"] is { } id)
                {
                    if (begin > 0 && seen.Contains(id))
                    {
                        // Read before the break already.
                        continue;
                    }

                    seen.Enqueue(id);
                    _ = seen.Count > Remembered ? seen.Dequeue() : null;
                }

                count++;
                resumed &= record.Header is null;
                var place = isPacked
                    ? string.Create(CultureInfo.InvariantCulture, $"record {count}, near byte {from} of the compressed file")
                    : string.Create(CultureInfo.InvariantCulture, $"record at byte {record.Offset}");
                foreach (var result in Read(path, record, place))
                {
                    yield return result;
                }

                if (broken)
                {
                    break;
                }
            }
        }

        if (count == 0)
        {
            throw new RefusedException("empty");
        }
    }

    /// <summary>Where the next gzip member may begin, or null; the stream stands there.</summary>
    private static async ValueTask<long?> NextMemberAsync(MeteredStream stream, long from, CancellationToken cancellation)
    {
        stream.Position = from;
        var buffer = new byte[MeteredStream.Most];
        var kept = 0;
        while (await stream.ReadAsync(buffer.AsMemory(kept), cancellation) is > 0 and var read)
        {
            var there = buffer.AsSpan(0, kept + read);
            if (there.IndexOf(GzipMark) is >= 0 and var at)
            {
                return stream.Position = stream.Count - there.Length + at;
            }

            kept = Math.Min(2, there.Length);
            there[^kept..].CopyTo(buffer);
        }

        return null;
    }

    private IEnumerable<ReadResult> Read(string path, WarcRecord record, string place)
    {
        var url = record.Header?["WARC-Target-URI"];
        if (record.Problem is { } problem)
        {
            return [Refuse(path, place, url, problem)];
        }

        var header = record.Header!;
        if (header.Type is not ("response" or "resource" or "conversion"))
        {
            return header.Type == "continuation" ? [Refuse(path, place, url, "the continuation of another record, which is not put together")] : [];
        }

        try
        {
            return ReadBlock(path, header, url, record.Block);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with one record, the others are read.
            return [Refuse(path, place, url, e is RefusedException ? e.Message : $"could not be understood: {e.Message}")];
        }
    }

    private IEnumerable<ReadResult> ReadBlock(string path, WarcHeader header, string? url, ReadOnlyMemory<byte> block)
    {
        var message = header.Type == "response" && url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) != false
            ? HttpMessage.Parse(block, mostBytes)
            : new HttpMessage(200, header["Content-Type"] ?? "", block);
        var type = message.ContentType.Split(';')[0].Trim().ToLowerInvariant();
        if (message.Status is < 200 or > 299 || message.Body.IsEmpty)
        {
            return [];
        }

        var read = type switch
        {
            "text/html" or "application/xhtml+xml" => () => [ReadPage(path, url, message)],
            "application/rss+xml" or "application/atom+xml" => () => Feed.Read(path, message.Body),
            "text/plain" when header.Type != "response" =>
                () => [new ReadArticle(TextFile.Read(path, message.Body.Span) with { Url = url, Language = Language() })],
            _ => (Func<IEnumerable<ReadResult>>?)null,
        };
        return read is null ? []
            : header["WARC-Truncated"] is { } why ? throw new RefusedException($"cut short by the crawler ({why})")
            : [.. read()];

        // Text archives name languages by three letters; two are what we keep.
        string? Language() => LanguageCode.From(header["WARC-Identified-Content-Language"]?.Split(',')[0]);
    }

    private static ReadArticle ReadPage(string path, string? url, HttpMessage message) =>
        new(Page.Read(HtmlDecoder.Decode(message.Body.Span, Charset(message.ContentType)), url) with { File = path });

    private static string? Charset(string type) =>
        type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'') : null;

    private static Refusal Refuse(string path, string place, string? url, string reason) =>
        new(path, null, url is null ? $"{place}: {reason}" : $"{place} ({url}): {reason}");
}
