using Casus.Language.Models;

namespace Casus.Language.Segmentation;

/// <summary>The words that the segmenter knows by name.</summary>
internal sealed record Lexicon(JoinedWords Joined, Abbreviations Abbreviations, CommonWords Common)
{
    public static Lexicon Load(ModelFile file) =>
        new(new JoinedWords(file.Strings("joined")), new Abbreviations(file.Strings("abbreviations")), new CommonWords(file.Strings("common")));
}
