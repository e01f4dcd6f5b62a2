using Casus.Reading.Files;
using Casus.Reading.Sections;

namespace Casus.Reading.Texts;

/// <summary>A plain text file: one article, whose text is the file's content unchanged.</summary>
internal static class TextFile
{
    public static Article Read(string path, ReadOnlySpan<byte> content)
    {
        var text = TextDecoder.Decode(content);
        return string.IsNullOrWhiteSpace(text)
            ? throw new RefusedException("empty")
            : Sectioning.Apply(new Article(text) { File = path }, TitleRule.FirstLine);
    }
}
