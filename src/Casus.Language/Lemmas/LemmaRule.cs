using System.Globalization;

namespace Casus.Language.Lemmas;

/// <summary>Turns the end of a word into the end of its lemma: three letters of "denied" go and "y" takes their place.</summary>
internal readonly record struct LemmaRule(int Cut, string Ending)
{
    /// <summary>The rule that leads from a word to its lemma.</summary>
    public static LemmaRule Between(ReadOnlySpan<char> word, ReadOnlySpan<char> lemma)
    {
        var common = word.CommonPrefixLength(lemma);
        return new LemmaRule(word.Length - common, lemma[common..].ToString());
    }

    /// <summary>Reads "03y".</summary>
    public static LemmaRule Parse(ReadOnlySpan<char> text) =>
        new(int.Parse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture), text[2..].ToString());

    /// <summary>Whether the lemma is the word.</summary>
    public bool Keeps => Cut == 0 && Ending is null or "";

    /// <summary>The lemma of a word; the word itself where nothing would be left.</summary>
    public string Apply(ReadOnlySpan<char> word) =>
        Cut < word.Length ? string.Concat(word[..^Cut], Ending)
        : Cut == word.Length && Ending is not (null or "") ? Ending
        : word.ToString();

    /// <inheritdoc/>
    public override string ToString() => Cut.ToString("00", CultureInfo.InvariantCulture) + Ending;
}
