using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>Sentences of one paragraph, read as one run of tokens; speech seldom crosses from one to the next.</summary>
internal sealed class Passage
{
    // Longer paragraphs are cut between sentences: a parse gone wrong must not make one of a whole book.
    private const int Longest = 320;

    private readonly int[] _sentence;

    private Passage(Doc doc, int first, int end)
    {
        (Doc, FirstSentence) = (doc, first);
        Offsets = new int[end - first + 1];
        for (var i = first; i < end; i++)
        {
            Offsets[i - first + 1] = Offsets[i - first] + doc.Sentences[i].Tokens.Length;
        }

        _sentence = new int[Count];
        for (var i = 0; i < end - first; i++)
        {
            _sentence.AsSpan(Offsets[i]..Offsets[i + 1]).Fill(i);
        }
    }

    /// <summary>The document it is part of.</summary>
    public Doc Doc { get; }

    /// <summary>Index of its first sentence in the document.</summary>
    public int FirstSentence { get; }

    /// <summary>Where each of its sentences starts, and last where it ends.</summary>
    public int[] Offsets { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Offsets[^1];

    /// <summary>Number of sentences.</summary>
    public int Sentences => Offsets.Length - 1;

    /// <summary>A token by its place in the passage.</summary>
    public ref readonly Token this[int index]
    {
        get
        {
            var sentence = _sentence[index];
            return ref Doc.Sentences[FirstSentence + sentence][index - Offsets[sentence]];
        }
    }

    /// <summary>Which of the passage's sentences a token stands in.</summary>
    public int SentenceOf(int token) => _sentence[token];

    /// <summary>The sentence a token stands in.</summary>
    public Sentence Sentence(int token) => Doc.Sentences[FirstSentence + _sentence[token]];

    /// <summary>A token's place in its own sentence.</summary>
    public int InSentence(int token) => token - Offsets[_sentence[token]];

    /// <summary>The place of a token's head, or -1 for the root of a sentence.</summary>
    public int Head(int token)
    {
        var head = this[token].Head;
        return head < 0 ? -1 : head + Offsets[_sentence[token]];
    }

    /// <summary>The passages of a document, in order.</summary>
    public static List<Passage> Of(Doc doc)
    {
        var passages = new List<Passage>();
        var (first, count) = (0, 0);
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            var length = doc.Sentences[i].Tokens.Length;
            if (i > first && (count + length > Longest || Apart(doc, i)))
            {
                passages.Add(new Passage(doc, first, i));
                (first, count) = (i, 0);
            }

            count += length;
        }

        if (count > 0)
        {
            passages.Add(new Passage(doc, first, doc.Sentences.Count));
        }

        return passages;
    }

    private static bool Apart(Doc doc, int sentence)
    {
        var (from, to) = (doc.Sentences[sentence - 1].End, doc.Sentences[sentence].Start);
        return from > to || doc.Source.Text.AsSpan(from..to).Contains('\n');
    }
}
