using System.Diagnostics;
using System.Globalization;
using Casus.Language.Segmentation;

namespace Casus.Training.Segmentation;

/// <summary>F1 of words and sentences on running text: a word or sentence is right if both its ends are.</summary>
internal static class SegmenterScore
{
    public static string Of(Segmenter segmenter, List<GoldSentence> gold)
    {
        var (words, sentences) = (new F1(), new F1());
        var documents = RunningText.Documents(gold);
        var clock = Stopwatch.StartNew();
        var found = documents.ConvertAll(d => segmenter.Segment(d.Text, 0, d.Text.Length));
        clock.Stop();
        for (var i = 0; i < documents.Count; i++)
        {
            words.Count(documents[i].Words.Select(w => w.Span), found[i].SelectMany(s => s.Starts.Zip(s.Ends)));
            sentences.Count(documents[i].Sentences, found[i].Select(s => (s.Starts[0], s.Ends[^1])));
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"words F1 {words.Value:F2} sentences F1 {sentences.Value:F2} ({sentences.Missed} missed, {sentences.Extra} extra) {words.Found / clock.Elapsed.TotalSeconds:F0} words/s");
    }
}
