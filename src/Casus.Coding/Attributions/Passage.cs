using Casus.Language;

namespace Casus.Coding.Attributions;

/// <summary>
/// Tokens read as one run: a paragraph, since speech seldom crosses from one to the next, or what somebody said in one.
/// </summary>
internal sealed class Passage
{
    // Longer paragraphs are cut between sentences: a parse gone wrong must not make one of a whole book.
    private const int Longest = 320;

    private readonly (int Sentence, int Token)[] _tokens;
    private readonly int[] _part;
    private readonly int[][] _places;

    private Passage(Doc doc, (int Sentence, int Token)[] tokens)
    {
        (Doc, _tokens) = (doc, tokens);
        _part = new int[tokens.Length];
        var first = tokens[0].Sentence;
        _places = new int[tokens[^1].Sentence - first + 1][];
        var offsets = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var (sentence, token) = tokens[i];
            if (_places[sentence - first] is null)
            {
                offsets.Add(i);
                _places[sentence - first] = new int[doc.Sentences[sentence].Tokens.Length];
                Array.Fill(_places[sentence - first], -1);
            }

            _part[i] = offsets.Count - 1;
            _places[sentence - first][token] = i;
        }

        Offsets = [.. offsets, tokens.Length];
    }

    /// <summary>The document it is part of.</summary>
    public Doc Doc { get; }

    /// <summary>Where each of its sentences starts, and last where it ends.</summary>
    public int[] Offsets { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Length;

    /// <summary>Number of sentences.</summary>
    public int Sentences => Offsets.Length - 1;

    /// <summary>A token by its place in the passage.</summary>
    public ref readonly Token this[int place] => ref Doc.Sentences[_tokens[place].Sentence][_tokens[place].Token];

    /// <summary>Sentence and token of a place, in the document.</summary>
    public (int Sentence, int Token) At(int place) => _tokens[place];

    /// <summary>Which of the passage's sentences a token stands in.</summary>
    public int SentenceOf(int place) => _part[place];

    /// <summary>The sentence a token stands in.</summary>
    public Sentence Sentence(int place) => Doc.Sentences[_tokens[place].Sentence];

    /// <summary>The place of a token of a sentence of the passage; -1 where it is not part of it.</summary>
    public int Place(int sentence, int token) => _places[sentence - _tokens[0].Sentence][token];

    /// <summary>The place of a token's head; -1 for the root of a sentence, or where the head is not part of the passage.</summary>
    public int Head(int place)
    {
        var head = this[place].Head;
        return head < 0 ? -1 : Place(_tokens[place].Sentence, head);
    }

    /// <summary>The words from one place to another, both included.</summary>
    public Stretch Stretch(int first, int last) =>
        new(_tokens[first].Sentence, _tokens[first].Token, _tokens[last].Sentence, _tokens[last].Token);

    /// <summary>The paragraphs of a document, in order.</summary>
    public static List<Passage> Of(Doc doc)
    {
        var passages = new List<Passage>();
        var tokens = new List<(int, int)>();
        for (var s = 0; s < doc.Sentences.Count; s++)
        {
            var length = doc.Sentences[s].Tokens.Length;
            if (tokens.Count > 0 && (tokens.Count + length > Longest || Apart(doc, s)))
            {
                passages.Add(new Passage(doc, [.. tokens]));
                tokens.Clear();
            }

            for (var t = 0; t < length; t++)
            {
                tokens.Add((s, t));
            }
        }

        if (tokens.Count > 0)
        {
            passages.Add(new Passage(doc, [.. tokens]));
        }

        return passages;
    }

    /// <summary>What stands in some stretches of words, without quotation marks at the ends; null where that is nothing.</summary>
    public static Passage? Of(Doc doc, IReadOnlyList<Stretch> stretches)
    {
        var tokens = new List<(int, int)>();
        foreach (var stretch in stretches)
        {
            for (var s = stretch.Sentence; s <= stretch.LastSentence; s++)
            {
                var first = s == stretch.Sentence ? stretch.First : 0;
                var last = s == stretch.LastSentence ? stretch.Last : doc.Sentences[s].Tokens.Length - 1;
                for (var t = first; t <= last; t++)
                {
                    if ((t != first && t != last) || !Quotations.IsMark(doc.Sentences[s][t].Form))
                    {
                        tokens.Add((s, t));
                    }
                }
            }
        }

        return tokens.Count == 0 ? null : new Passage(doc, [.. tokens]);
    }

    private static bool Apart(Doc doc, int sentence)
    {
        var (from, to) = (doc.Sentences[sentence - 1].End, doc.Sentences[sentence].Start);
        return from > to || doc.Source.Text.AsSpan(from..to).Contains('\n');
    }
}
