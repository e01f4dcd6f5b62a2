namespace Casus.Language;

/// <summary>
/// One syntactic word of a sentence, annotated as in Universal Dependencies v2. Strings are shared, not copied.
/// </summary>
public readonly record struct Token
{
    /// <summary>First UTF-16 index in the document's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 index in the document's text.</summary>
    public required int End { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form, in lower case but for proper nouns.</summary>
    public string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public Upos Upos { get; init; }

    /// <summary>Penn Treebank tag, or <c>_</c>.</summary>
    public string Xpos { get; init; }

    /// <summary>Morphological features, <c>Tense=Past|VerbForm=Fin</c>, or <c>_</c>.</summary>
    public string Feats { get; init; }

    /// <summary>Index of the head in the sentence, or -1 for the root.</summary>
    public int Head { get; init; }

    /// <summary>Relation to the head, with its subtype (<c>nsubj:pass</c>).</summary>
    public string Deprel { get; init; }

    /// <summary>The relation without its subtype (<c>nsubj</c>).</summary>
    public ReadOnlySpan<char> BaseDeprel
    {
        get
        {
            var colon = Deprel.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? Deprel : Deprel.AsSpan(0, colon);
        }
    }

    /// <summary>Whether the features hold <paramref name="feature"/>, such as <c>Tense=Past</c>.</summary>
    public bool Has(string feature) => Feats.Contains(feature, StringComparison.Ordinal);
}

/// <summary>Universal parts of speech (Universal Dependencies v2).</summary>
public enum Upos : byte
{
    /// <summary>Other.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Verb.</summary>
    Verb,
}
