namespace Casus.Reading.Provenance;

/// <summary>Writing systems, as far as the press of the world needs them.</summary>
internal enum Script
{
    /// <summary>Marks, digits, and letters of no system listed here.</summary>
    None,
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Thai,
    Georgian,
    Ethiopic,
    Hangul,
    Japanese,
    Chinese,
}

/// <summary>Tells the script of letters and texts.</summary>
internal static class Scripts
{
    /// <summary>The script of a letter.</summary>
    public static Script Of(char c) => c switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7') or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        >= '\u0531' and <= '\u058F' => Script.Armenian,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        (>= '\u0620' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u137F' => Script.Ethiopic,
        (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF') => Script.Hangul,
        >= '\u3040' and <= '\u30FF' => Script.Japanese,
        >= '\u4E00' and <= '\u9FFF' => Script.Chinese,
        _ => Script.None,
    };

    /// <summary>The script of more than half the letters, or none.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Chinese + 1];
        var letters = 0;
        foreach (var c in text)
        {
            var script = Of(c);
            counts[(int)script]++;
            letters += script == Script.None ? 0 : 1;
        }

        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] * 2 > letters)
            {
                return (Script)i;
            }
        }

        return Script.None;
    }

    /// <summary>ISO 639-1 code of the one language of the press that is written so, or null where several are.</summary>
    public static string? LanguageOf(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Armenian => "hy",
        Script.Hebrew => "he",
        Script.Bengali => "bn",
        Script.Thai => "th",
        Script.Georgian => "ka",
        Script.Hangul => "ko",
        Script.Japanese => "ja",
        Script.Chinese => "zh",
        _ => null,
    };
}
