using Casus.Language;
using Casus.Language.Models;
using Casus.Language.Segmentation;

namespace Casus.Training.Segmentation;

/// <summary>Trains the segmenter on the treebanks as running text.</summary>
internal sealed class SegmenterTrainer
{
    // Gentle steps keep sentences whole in news; words are surer.
    private const float WordRate = 0.1f, SentenceRate = 0.02f;
    private const int WordBits = 20, SentenceBits = 19;

    private readonly string[] _joined;
    private readonly string[] _abbreviations;
    private readonly string[] _common;
    private readonly Examples _word = new();
    private readonly Examples _sentence = new();

    /// <summary>Collects the decisions of the training documents: as they are, in other typography, and as plain prose.</summary>
    public SegmenterTrainer(List<GoldSentence> gold, string[] abbreviations, int seed)
    {
        (_joined, _abbreviations, _common) = (JoinedIn(gold), abbreviations, CommonIn(gold));
        var lexicon = new Lexicon(new JoinedWords(_joined), new Abbreviations(abbreviations), new CommonWords(_common));
        var random = new Random(seed);
        var typography = new Typography(random);
        var documents = RunningText.Documents(gold);
        foreach (var text in documents
            .Concat(documents.Select(typography.Vary))
            .Concat(RunningText.Prose(gold, random).Select(typography.Vary)))
        {
            BoundaryWalk.Run(text.Text, 0, text.Text.Length, lexicon, new Teacher(text, _word, _sentence));
        }
    }

    /// <summary>Trains both decisions.</summary>
    public Segmenter Train(int epochs, int seed, string file)
    {
        var word = LogisticTrainer.Train(_word, WordRate, epochs, WordBits, seed);
        var sentence = LogisticTrainer.Train(_sentence, SentenceRate, epochs, SentenceBits, seed);
        var model = new ModelFileWriter();
        model.Add("word", word);
        model.Add("sentence", sentence);
        model.Add("joined", _joined);
        model.Add("abbreviations", _abbreviations);
        model.Add("common", _common);
        model.Save(file);
        return Segmenter.Load(ModelFile.Read(file));
    }

    // Words of letters that are mostly cut in the treebank.
    private static string[] JoinedIn(List<GoldSentence> gold)
    {
        var whole = gold.SelectMany(g => g.Sentence.Tokens.ToArray())
            .GroupBy(t => t.Form.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. gold
            .SelectMany(g => g.Conllu.Ranges
                .Where(r => r.End == r.First + 2 && r.Form.All(char.IsLetter))
                .Select(r => r.Form.ToLowerInvariant().Insert(g.Sentence[r.First].Form.Length, "|")))
            .GroupBy(w => w, StringComparer.Ordinal)
            .Where(g => g.Count() >= 3 && g.Count() > 3 * whole.GetValueOrDefault(g.Key.Replace("|", "", StringComparison.Ordinal)))
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal)];
    }

    // Words that are mostly written small and not names.
    private static string[] CommonIn(List<GoldSentence> gold) =>
        [.. gold.SelectMany(g => g.Sentence.Tokens.ToArray())
            .Where(t => t.Upos is not (Upos.Punct or Upos.Sym or Upos.Num or Upos.X))
            .GroupBy(t => t.Form.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(g => g.Count() >= 20 && g.Count(t => t.Upos == Upos.Propn) * 20 < g.Count() && g.All(t => t.Form.All(char.IsLetter)))
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal)];

    private readonly struct Teacher(RunningText text, Examples words, Examples sentences) : IBoundaryJudge
    {
        // A sentence broken in the middle harms more than two that run together.
        private const float CostOfBreak = 4;

        public bool StartsWord(int at, ReadOnlySpan<uint> features) => words.Add(features, text.WordStarts.Contains(at));

        public bool StartsSentence(int at, ReadOnlySpan<uint> features, bool regular)
        {
            var starts = text.SentenceStarts.Contains(at);
            return sentences.Add(features, starts, regular || starts ? 1 : CostOfBreak);
        }
    }
}
