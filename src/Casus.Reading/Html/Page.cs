namespace Casus.Reading.Html;
internal static class Page { public static Article Read(string path, ReadOnlySpan<byte> content) => throw new RefusedException("web pages are not read yet"); }
