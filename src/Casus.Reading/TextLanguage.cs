using Casus.Reading.Provenance;

namespace Casus.Reading;

/// <summary>Tells a text's language by its small words (knowledge/reading/languages.txt), else by its script.</summary>
public static class TextLanguage
{
    /// <summary>ISO 639-1 code, or null where too few small words of one language stand in it and its script is that of several.</summary>
    public static string? Guess(ReadOnlySpan<char> text) =>
        FunctionWords.Guess(text) ?? Scripts.LanguageOf(Scripts.Of(text));
}
