using Casus.Language;

namespace Casus.Training.Lemmas;

/// <summary>Reads what short forms of hurried writing stand for.</summary>
internal static class ShortForms
{
    // Outweighs a treebank's slip.
    private const int Count = 3;

    /// <summary>The forms of a list: form, word, part of speech, Penn tag.</summary>
    /// <exception cref="InvalidDataException">A line has other columns.</exception>
    public static IEnumerable<LemmaExample> Examples(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(line =>
            line.Split(' ') is [var form, var word, var part, var tag] && UposNames.TryParse(part, out var upos)
                ? new LemmaExample(form, upos, tag, word, Count)
                : throw new InvalidDataException($"{file} has a malformed line, '{line}'."));
}
