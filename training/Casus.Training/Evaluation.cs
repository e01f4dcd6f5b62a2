using System.Diagnostics;
using System.Globalization;
using Casus.Language;

namespace Casus.Training;

/// <summary>Figures of a sentence model on gold tokens.</summary>
internal static class Evaluation
{
    /// <summary>Annotates the gold tokens, one document of about 30 sentences at a time, and compares.</summary>
    public static string Score(ISentenceModel model, IReadOnlyList<GoldSentence> gold)
    {
        int words = 0, upos = 0, xpos = 0, feats = 0, uas = 0, las = 0, plain = 0;
        int names = 0, found = 0, right = 0;
        var clock = new Stopwatch();
        foreach (var chunk in gold.Chunk(30))
        {
            var drafts = chunk.Select(g => g.Draft()).ToArray();
            clock.Start();
            model.Annotate(drafts);
            clock.Stop();
            for (var s = 0; s < chunk.Length; s++)
            {
                var draft = drafts[s];
                for (var i = 0; i < draft.Count; i++)
                {
                    var token = chunk[s].Sentence[i];
                    words++;
                    upos += draft.Upos[i] == token.Upos ? 1 : 0;
                    xpos += draft.Xpos[i] == token.Xpos ? 1 : 0;
                    feats += draft.Feats[i] == token.Feats ? 1 : 0;
                    if (draft.Heads[i] == token.Head)
                    {
                        uas++;
                        las += draft.Deprels[i] == token.Deprel ? 1 : 0;
                        plain += draft.Deprels[i].Split(':')[0] == token.Deprel.Split(':')[0] ? 1 : 0;
                    }
                }

                if (chunk[s].HasNames)
                {
                    names += chunk[s].Names.Length;
                    found += draft.Names.Count;
                    right += draft.Names.Count(chunk[s].Names.Contains);
                }
            }
        }

        double Share(int n) => 100.0 * n / words;
        var f1 = names == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" names {200.0 * right / (names + found):F2}");
        return string.Create(CultureInfo.InvariantCulture,
            $"UPOS {Share(upos):F2} XPOS {Share(xpos):F2} feats {Share(feats):F2} UAS {Share(uas):F2} LAS {Share(las):F2} (without subtypes {Share(plain):F2}){f1} {words / clock.Elapsed.TotalSeconds:F0} words/s");
    }
}
