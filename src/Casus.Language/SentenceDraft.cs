namespace Casus.Language;

/// <summary>
/// One sentence while it is annotated: parallel arrays, one entry a word. The segmenter fills the words,
/// a sentence model the tags, tree and names, the lemmatizer the lemmas; <see cref="Build"/> freezes it.
/// </summary>
internal sealed class SentenceDraft
{
    public SentenceDraft(string[] forms, int[] starts, int[] ends)
    {
        Forms = forms;
        Starts = starts;
        Ends = ends;
        Upos = new Upos[forms.Length];
        Xpos = Blank(forms.Length, "_");
        Feats = Blank(forms.Length, "_");
        Lemmas = (string[])forms.Clone();
        Heads = new int[forms.Length];
        Deprels = Blank(forms.Length, "dep");
        Array.Fill(Heads, -1);
    }

    /// <summary>Number of words.</summary>
    public int Count => Forms.Length;

    public string[] Forms { get; }

    /// <summary>First UTF-16 index of each word in the document's text.</summary>
    public int[] Starts { get; }

    /// <summary>One past the last UTF-16 index of each word.</summary>
    public int[] Ends { get; }

    public Upos[] Upos { get; }

    public string[] Xpos { get; }

    public string[] Feats { get; }

    public string[] Lemmas { get; }

    /// <summary>Index of each word's head in the sentence, -1 for the root.</summary>
    public int[] Heads { get; }

    public string[] Deprels { get; }

    /// <summary>In order, without overlap.</summary>
    public List<Name> Names { get; } = [];

    /// <summary>The words of a sentence, offsets moved by <paramref name="shift"/>, nothing annotated.</summary>
    public static SentenceDraft Of(Sentence sentence, int shift = 0)
    {
        var tokens = sentence.Tokens.ToArray();
        return new SentenceDraft(
            Array.ConvertAll(tokens, t => t.Form),
            Array.ConvertAll(tokens, t => t.Start + shift),
            Array.ConvertAll(tokens, t => t.End + shift));
    }

    /// <summary>The finished sentence.</summary>
    public Sentence Build(int index)
    {
        var tokens = new Token[Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token
            {
                Start = Starts[i],
                End = Ends[i],
                Form = Forms[i],
                Lemma = Lemmas[i],
                Upos = Upos[i],
                Xpos = Xpos[i],
                Feats = Feats[i],
                Head = Heads[i],
                Deprel = Deprels[i],
            };
        }

        return new Sentence(index, tokens, [.. Names]);
    }

    private static string[] Blank(int count, string value)
    {
        var filled = new string[count];
        Array.Fill(filled, value);
        return filled;
    }
}
