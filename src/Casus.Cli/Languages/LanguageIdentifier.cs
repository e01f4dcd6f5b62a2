using Lingua;

namespace Casus.Cli.Languages;

/// <summary>
/// Tells languages of the press by their letter triples (Lingua in its low-accuracy mode). Loaded when first asked, since
/// most runs need it not.
/// </summary>
internal static class LanguageIdentifier
{
    // Below this, as for headlines of names alone, nothing is said.
    private const double Sure = 0.95;

    private static readonly string[] Press =
        "ar az be bg bn cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko lt lv nb nl pl pt ro ru sk sr sv th tr uk ur vi zh".Split(' ');

    private static readonly Lazy<LanguageDetector> Detector = new(() => LanguageDetectorBuilder
        .FromLanguages([.. Enum.GetValues<Lingua.Language>().Where(language => language != Lingua.Language.Unknown && Press.Contains(Code(language)))])
        .WithLowAccuracyMode()
        .Build());

    /// <summary>ISO 639-1 code of a text's language, or null where unsure.</summary>
    public static string? Tell(string text)
    {
        var best = Detector.Value.ComputeLanguageConfidenceValues(text).MaxBy(language => language.Value);
        return best.Value >= Sure ? Code(best.Key) : null;
    }

    private static string Code(Lingua.Language language) => language.IsoCode6391().ToString().ToLowerInvariant();
}
