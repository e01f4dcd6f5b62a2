using System.Diagnostics;
using System.Globalization;
using Casus.Language;
using Casus.Training.Segmentation;

namespace Casus.Training;

/// <summary>
/// Figures from raw text, as the CoNLL 2018 task counts them: a word is right if its ends and its annotation are, and
/// for its head if that is the same word.
/// </summary>
internal static class RawTextScore
{
    public static string Of(Analyzer analyzer, List<GoldSentence> gold)
    {
        var documents = RunningText.Documents(gold);
        var clock = Stopwatch.StartNew();
        var found = documents.ConvertAll(d => analyzer.Analyze(new SourceText(d.Text), [(0, d.Text.Length)]).Sentences);
        clock.Stop();
        F1 words = new(), sentences = new(), upos = new(), lemmas = new(), uas = new(), las = new();
        for (var i = 0; i < documents.Count; i++)
        {
            var (right, ours) = (documents[i].Words, found[i].SelectMany(s => PlacedToken.In(s)).ToList());
            sentences.Count(documents[i].Sentences, found[i].Select(s => (s.Start, s.End)));
            words.Count(right.Select(t => t.Span), ours.Select(t => t.Span));
            upos.Count(right.Select(t => (t.Span, t.Token.Upos)), ours.Select(t => (t.Span, t.Token.Upos)));
            lemmas.Count(right.Select(t => (t.Span, t.Token.Lemma)), ours.Select(t => (t.Span, t.Token.Lemma)));
            uas.Count(right.Select(t => (t.Span, t.Head)), ours.Select(t => (t.Span, t.Head)));
            las.Count(right.Select(t => (t.Span, t.Head, t.Token.Deprel)), ours.Select(t => (t.Span, t.Head, t.Token.Deprel)));
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"words {words.Value:F2} sentences {sentences.Value:F2} UPOS {upos.Value:F2} lemmas {lemmas.Value:F2} UAS {uas.Value:F2} LAS {las.Value:F2} {words.Found / clock.Elapsed.TotalSeconds:F0} words/s");
    }
}
