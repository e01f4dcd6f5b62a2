namespace Casus.Language.Segmentation;

/// <summary>What looks like an address of the web or of mail, or holds a number.</summary>
internal enum ChunkKind : byte
{
    Plain,
    Web,
    Mail,
    Tag,
    Number,
}

/// <summary>A stretch of text between white space.</summary>
internal readonly record struct Chunk(int Start, int End, ChunkKind Kind)
{
    public static ChunkKind KindOf(ReadOnlySpan<char> text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? ChunkKind.Web
        : text.Contains('@') ? ChunkKind.Mail
        : text.StartsWith('#') ? ChunkKind.Tag
        : text.IndexOfAnyInRange('0', '9') >= 0 ? ChunkKind.Number
        : ChunkKind.Plain;
}
