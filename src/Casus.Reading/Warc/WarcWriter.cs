using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Reading.Warc;

/// <summary>Writes an archive (WARC 1.1, ISO 28500), each record a gzip member of its own.</summary>
internal sealed class WarcWriter(Stream stream)
{
    /// <summary>Writes a record.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="date">When its content was had.</param>
    /// <param name="fields">Further fields of its head.</param>
    /// <param name="block">Its content.</param>
    public void Write(string type, DateTimeOffset date, IEnumerable<(string Name, string Value)> fields, ReadOnlySpan<byte> block)
    {
        var when = date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Date: {when}\r\n");
        foreach (var (name, value) in fields)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        // The id follows from the content, so that the same run gives the same bytes.
        var digest = SHA256.HashData(block);
        var id = new Guid(SHA256.HashData([.. Encoding.UTF8.GetBytes(head.ToString()), .. digest]).AsSpan(0, 16));
        head.Append(CultureInfo.InvariantCulture, $"WARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Block-Digest: sha256:{Convert.ToHexStringLower(digest)}\r\nContent-Length: {block.Length}\r\n\r\n");
        using var member = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(head.ToString()));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
    }
}
