using System.Diagnostics;
using System.Globalization;
using Casus.Language;
using Casus.Language.Lemmas;

namespace Casus.Training.Lemmas;

/// <summary>Share of right lemmas on gold tokens with predicted tags.</summary>
internal static class LemmaScore
{
    public static string Of(Lemmatizer lemmatizer, ISentenceModel model, List<GoldSentence> gold)
    {
        var drafts = gold.ConvertAll(g => g.Draft());
        model.Annotate(drafts);
        var clock = Stopwatch.StartNew();
        drafts.ForEach(lemmatizer.Annotate);
        clock.Stop();
        var (words, right) = (0, 0);
        for (var s = 0; s < gold.Count; s++)
        {
            for (var i = 0; i < drafts[s].Count; i++)
            {
                words++;
                right += drafts[s].Lemmas[i] == gold[s].Sentence[i].Lemma ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"lemmas {100.0 * right / words:F2} {words / clock.Elapsed.TotalSeconds:F0} words/s");
    }
}
