using Casus.Ledger.Copies;
using Casus.Reading;
using Casus.Reading.Outlets;

namespace Casus.Insight.Provenance;

/// <summary>A document's body, cut up for comparison with others.</summary>
internal sealed class ComparedText
{
    private ComparedText(LedgerText text, Outlet? outlet, SourceText source, string? language, TextWord[] words, TextSentence[] sentences)
    {
        (Number, Document, Outlet, Source, Language, Words, Sentences) = (text.Number, text.Document, outlet, source, language, words, sentences);
        Shingles = ShinglesOf(words, sentences);
        Anchors = Anchor.Of(source.Text, words);
        Quotes = Quotation.Of(source.Text, sentences);
    }

    /// <summary>Its number in the ledger.</summary>
    public int Number { get; }

    public DocumentRecord Document { get; }

    /// <summary>Who published it, as far as the list of outlets tells.</summary>
    public Outlet? Outlet { get; }

    public SourceText Source { get; }

    /// <summary>ISO 639-1 code, or null where nothing tells it.</summary>
    public string? Language { get; }

    public TextWord[] Words { get; }

    public TextSentence[] Sentences { get; }

    /// <summary>Hashes of three words in a row within a sentence, ascending, each once.</summary>
    public ulong[] Shingles { get; }

    /// <summary>Its names, numbers and dates, in order of their place.</summary>
    public IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>Its quotations of three words or more, in order.</summary>
    public IReadOnlyList<Quotation> Quotes { get; }

    /// <summary>Cuts a document up; its outlet is looked up among the known ones.</summary>
    public static ComparedText Of(LedgerText text) => Of(text, OutletList.Known);

    /// <summary>Cuts a document up.</summary>
    public static ComparedText Of(LedgerText text, OutletList outlets)
    {
        var (document, source) = (text.Document, new SourceText(text.Document.Text));
        var (words, sentences) = (new List<TextWord>(), new List<TextSentence>());
        foreach (var (start, end) in Bodies(document, source))
        {
            foreach (var (from, to) in SentenceCutter.Cut(source.Text, start, end))
            {
                var first = words.Count;
                WordCutter.Cut(source.Text, from, to, words);
                if (words.Count > first)
                {
                    sentences.Add(new TextSentence(from, to, first, words.Count, Stems(words, first)));
                }
            }
        }

        MarkNames(words, sentences);
        var body = sentences is [var head, .., var tail] ? source.Text.AsSpan(head.Start, tail.End - head.Start) : source.Text;
        return new ComparedText(
            text, outlets.Find(document.Outlet) ?? outlets.Find(document.Url), source, TextLanguage.Guess(body) ?? document.Language, [.. words], [.. sentences]);
    }

    /// <summary>Part of the triples that both texts have.</summary>
    public double LikenessTo(ComparedText other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < Shingles.Length && j < other.Shingles.Length)
        {
            var order = Shingles[i].CompareTo(other.Shingles[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var all = Shingles.Length + other.Shingles.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static IEnumerable<(int Start, int End)> Bodies(DocumentRecord document, SourceText source) =>
        document.Sections.Count == 0
            ? [(0, source.Text.Length)]
            : document.Sections.Where(s => s.Role == SectionRole.Body).Select(s => (source.ToUtf16(s.Start), source.ToUtf16(s.End)));

    // A sentence's first word is a name where the same word stands capitalised inside another.
    private static void MarkNames(List<TextWord> words, List<TextSentence> sentences)
    {
        var names = words.Where(word => word.Kind == WordKind.Name).Select(word => word.Hash).ToHashSet();
        foreach (var sentence in sentences)
        {
            var word = words[sentence.FirstWord];
            if (word.Kind == WordKind.Plain && names.Contains(word.Hash))
            {
                words[sentence.FirstWord] = word with { Kind = WordKind.Name };
            }
        }
    }

    private static (ulong Stem, float Weight)[] Stems(List<TextWord> words, int first) =>
        [.. words.Skip(first).GroupBy(word => word.Stem).Select(stem => (stem.Key, stem.Max(word => word.Weight))).OrderBy(stem => stem.Key)];

    private static ulong[] ShinglesOf(TextWord[] words, TextSentence[] sentences)
    {
        var shingles = new List<ulong>(words.Length);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstWord; i + 2 < sentence.LastWord; i++)
            {
                shingles.Add(Hash.OfThree(words[i].Hash, words[i + 1].Hash, words[i + 2].Hash));
            }
        }

        return [.. shingles.Distinct().Order()];
    }
}
