using Casus.Language.Models;
using Casus.Language.Segmentation;

namespace Casus.Training.Segmentation;

/// <summary>Trains the segmenter on the treebanks as running text.</summary>
internal sealed class SegmenterTrainer
{
    private readonly string[] _joined;
    private readonly Examples _word = new();
    private readonly Examples _sentence = new();

    /// <summary>Collects the decisions of the training documents, as they are and in other typography.</summary>
    public SegmenterTrainer(List<GoldSentence> gold, int seed)
    {
        _joined = JoinedIn(gold);
        var joined = new JoinedWords(_joined);
        var typography = new Typography(new Random(seed));
        foreach (var plain in RunningText.Documents(gold))
        {
            foreach (var text in new[] { plain, typography.Vary(plain) })
            {
                BoundaryWalk.Run(text.Text, 0, text.Text.Length, joined, new Teacher(text, _word, _sentence));
            }
        }
    }

    /// <summary>Trains both decisions.</summary>
    public Segmenter Train(int epochs, int bits, int seed, string file)
    {
        var word = LogisticTrainer.Train(_word, epochs, bits, seed);
        var sentence = LogisticTrainer.Train(_sentence, epochs, bits, seed);
        var model = new ModelFileWriter();
        model.Add("word", word);
        model.Add("sentence", sentence);
        model.Add("joined", _joined);
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

    private readonly struct Teacher(RunningText text, Examples words, Examples sentences) : IBoundaryJudge
    {
        public bool StartsWord(int at, ReadOnlySpan<uint> features) => words.Add(features, text.WordStarts[at]);

        public bool StartsSentence(int at, ReadOnlySpan<uint> features) => sentences.Add(features, text.SentenceStarts[at]);
    }
}
