namespace Casus.Reading;

/// <summary>Language marks of the web ("en-GB", "EN_us") as ISO 639-1 codes.</summary>
internal static class LanguageCode
{
    /// <summary>The two-letter code, or null where the mark begins with none.</summary>
    public static string? From(string? mark)
    {
        var code = mark.AsSpan().Trim();
        var cut = code.IndexOfAny('-', '_');
        code = cut < 0 ? code : code[..cut];
        return code.Length == 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1])
            ? code.ToString().ToLowerInvariant()
            : null;
    }
}
