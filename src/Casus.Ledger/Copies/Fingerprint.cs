using System.Runtime.InteropServices;

namespace Casus.Ledger.Copies;

/// <summary>What a document is looked up by among all others.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Published">Days since 1970 of its publication, or null.</param>
/// <param name="Shingles">Least hashes of its word triples.</param>
/// <param name="Anchors">Least hashes of its names, numbers and dates.</param>
public sealed record Fingerprint(int Document, int? Published, IReadOnlyList<uint> Shingles, IReadOnlyList<uint> Anchors)
{
    /// <summary>Hashes as the ledger keeps them, little-endian.</summary>
    internal static byte[] Pack(IReadOnlyList<uint> hashes) => MemoryMarshal.AsBytes<uint>(hashes.ToArray()).ToArray();

    /// <summary>Hashes read back.</summary>
    internal static uint[] Unpack(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, uint>(bytes).ToArray();
}
