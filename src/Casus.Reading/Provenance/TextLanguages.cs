namespace Casus.Reading.Provenance;

/// <summary>The languages of an article's title and body, found apart.</summary>
/// <param name="Body">ISO 639-1 code, or null where unsure.</param>
/// <param name="Title">The same of the title.</param>
/// <param name="Script">The body's script.</param>
/// <param name="IsAsked">Whether the user asked to have languages found.</param>
internal sealed record TextLanguages(string? Body, string? Title, Script Script, bool IsAsked)
{
    /// <summary>Stands for a language that is not told apart: its letters show that it is not English.</summary>
    private const string Undetermined = "und";

    private const string English = "en";
    private const int LongestLook = 2_000;
    private const int FewestTitleWords = 4;

    /// <summary>The languages of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="body">Its body.</param>
    /// <param name="tell">Tells the language of a text; null for what small words tell.</param>
    public static TextLanguages Of(Article article, string body, Func<string, string?>? tell)
    {
        var script = Scripts.Of(body);
        var language = (body.Length == 0 ? null : tell?.Invoke(body.Length > LongestLook ? body[..LongestLook] : body))
            ?? TextLanguage.Guess(body);
        var title = article.Title is not { } words ? null
            : (words.Count(char.IsWhiteSpace) + 1 >= FewestTitleWords ? tell?.Invoke(words) : null) ?? FunctionWords.Guess(words);
        return new TextLanguages(language, title, script, tell is not null);
    }

    /// <summary>
    /// The article's language: what the input says, unless the body's letters contradict it or the user asked to look; where
    /// it says nothing, the body's, if that is not English.
    /// </summary>
    public string? Settle(string? stated)
    {
        var isForeign = Script is not (Script.None or Script.Latin);
        return isForeign && stated is null or English ? Body ?? Undetermined
            : IsAsked ? Body ?? stated
            : stated ?? (Body == English ? null : Body);
    }
}
