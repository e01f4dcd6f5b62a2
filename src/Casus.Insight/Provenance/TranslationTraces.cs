namespace Casus.Insight.Provenance;

/// <summary>What in a document shows that it was translated, each with its weight.</summary>
/// <param name="Weight">The traces' weights together.</param>
/// <param name="ByProgram">Whether the text itself says that a program translated it.</param>
/// <param name="Because">The traces in words.</param>
internal sealed record TranslationTraces(double Weight, bool ByProgram, IReadOnlyList<string> Because)
{
    /// <summary>Enough to call a reworded copy a translation.</summary>
    public const double Enough = 1.5;

    /// <summary>Enough where the other text is in another language.</summary>
    public const double EnoughAcross = 1;

    private const double MostByStyle = 1.5;

    /// <summary>The traces in a document, the title compared with the other's where there is one.</summary>
    public static TranslationTraces Of(ComparedText text, ComparedText? other = null)
    {
        var (weight, style, byProgram) = (0.0, 0.0, false);
        var because = new List<string>();
        foreach (var sign in text.Document.Signs)
        {
            var own = sign.Name switch
            {
                "machine-translated" => 2,
                "translated" => 1,
                "title-language" or "source-script" or "mixed-script-word" => 1,
                "foreign-quotes" => 0.5,
                _ => 0.0,
            };
            weight += own;
            byProgram |= sign.Name == "machine-translated";
            if (own > 0)
            {
                because.Add(sign.Because);
            }
            else if (sign.Name == "translation-artefact" && style < MostByStyle)
            {
                style += 0.5;
                because.Add(Quoted(text, sign) + sign.Because);
            }
        }

        if (other is not null && HasTitleOf(text, other))
        {
            weight++;
            because.Add($"its title is in the language of the other, '{other.Language}'");
        }

        return new TranslationTraces(weight + style, byProgram, because);
    }

    private static string Quoted(ComparedText text, Sign sign) =>
        sign.End > sign.Start && sign.End <= text.Source.Length ? $"“{text.Source[new Span(sign.Start, sign.End)]}”: " : "";

    // Half the title's words stand in the other's title or text, and the languages differ.
    private static bool HasTitleOf(ComparedText text, ComparedText other)
    {
        if (text.Language == other.Language || text.Document.Title is not { } title || text.Document.Signs.Any(s => s.Name == "title-language"))
        {
            return false;
        }

        var words = new List<TextWord>();
        WordCutter.Cut(title, 0, title.Length, words);
        var plain = words.Where(word => word.Kind == WordKind.Plain && word.End - word.Start > 3).Select(word => word.Hash).ToHashSet();
        var others = other.Words.Select(word => word.Hash).ToHashSet();
        return plain.Count >= 2 && plain.Count(others.Contains) * 2 >= plain.Count;
    }
}
