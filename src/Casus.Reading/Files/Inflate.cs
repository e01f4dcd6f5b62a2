using System.IO.Compression;

namespace Casus.Reading.Files;

/// <summary>Unpacks compressed bytes, but not bombs.</summary>
internal static class Inflate
{
    // Text packs to a fifth, repetitive mark-up to a fiftieth; a bomb to a thousandth.
    private const int LargestRatio = 200;
    private const int Free = 1 << 20;

    /// <summary>Whether so much came of so little that it can only be meant to do harm.</summary>
    public static bool IsBomb(long packed, long unpacked) => unpacked > Free && unpacked > packed * LargestRatio;

    /// <summary>The whole content of a compressed stream.</summary>
    /// <param name="packed">The compressed bytes.</param>
    /// <param name="unpack">Opens the decompressing stream.</param>
    /// <param name="most">Most bytes to hold.</param>
    /// <exception cref="RefusedException">Too large, a bomb, or broken.</exception>
    public static byte[] All(ReadOnlyMemory<byte> packed, Func<Stream, Stream> unpack, int most)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var stream = unpack(source);
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                all.Write(buffer, 0, read);
                if (all.Length > most)
                {
                    throw new RefusedException($"larger than {most >> 20} MB when unpacked");
                }

                if (IsBomb(packed.Length, all.Length))
                {
                    throw new RefusedException("unpacks to far more than texts do: a compression bomb");
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new RefusedException("broken compression");
        }

        return all.ToArray();
    }

    /// <summary>The content of a gzip file.</summary>
    public static byte[] Gzip(ReadOnlyMemory<byte> packed, int most) =>
        All(packed, stream => new GZipStream(stream, CompressionMode.Decompress), most);
}
