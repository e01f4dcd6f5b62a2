using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Coding.Records;

/// <summary>Ids that follow from content alone.</summary>
internal static class DocumentId
{
    /// <summary>The id the input gave, else 16 hexadecimal digits of a digest over text, title, address, outlet and day.</summary>
    public static string Of(Article article)
    {
        if (article.Id is { } given)
        {
            return given;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, article.Text);
        Append(hash, article.Title);
        Append(hash, article.Url);
        Append(hash, article.Outlet);
        Append(hash, article.Published is { } published ? NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(published) : null);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    // Lengths keep "ab" + "c" apart from "a" + "bc".
    private static void Append(IncrementalHash hash, string? field)
    {
        var bytes = Encoding.UTF8.GetBytes(field ?? "");
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, field is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
