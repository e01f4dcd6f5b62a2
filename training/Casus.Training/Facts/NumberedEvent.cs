using Casus.Coding.Facts;
using Casus.Coding.Relations;
using Casus.Language;

namespace Casus.Training.Facts;

/// <summary>An event as the network sees it, with the number people gave it.</summary>
internal sealed record NumberedEvent(ulong[] Features, float[] Words, float Number)
{
    /// <summary>Reads and parses the events of a file of <c>factuality/</c> that have a number.</summary>
    public static NumberedEvent[] Read(string path, Analyzer analyzer, FactualityReader reader, WordVectorTable vectors)
    {
        var features = new FactFeatures(reader);
        var events = new List<NumberedEvent>();
        foreach (var item in JudgedText.Read(path, analyzer).SelectMany(t => t.Events))
        {
            if (item is { Sentence: { } sentence, Number: { } number })
            {
                var words = new float[FactualityWeights.Words * FactualityWeights.Vector];
                features.Fill(sentence, item.Token);
                FactualityModel.Copy(vectors, sentence, item.Token, words);
                events.Add(new NumberedEvent(features.Hashes.ToArray(), words, (float)number));
            }
        }

        return [.. events];
    }

    /// <summary>Mean absolute error and Pearson's r of weights on events.</summary>
    public static (double Error, double Correlation) Score(FactualityWeights weights, NumberedEvent[] events)
    {
        var hidden = new float[FactualityWeights.Hidden];
        var gold = Array.ConvertAll(events, e => (double)e.Number);
        var found = Array.ConvertAll(events, e => (double)FactualityModel.Pass(weights, e.Features, e.Words, hidden));
        var (meanGold, meanFound) = (gold.Average(), found.Average());
        double together = 0, ofGold = 0, ofFound = 0, error = 0;
        for (var i = 0; i < gold.Length; i++)
        {
            var (x, y) = (gold[i] - meanGold, found[i] - meanFound);
            (together, ofGold, ofFound) = (together + (x * y), ofGold + (x * x), ofFound + (y * y));
            error += Math.Abs(gold[i] - found[i]);
        }

        return (error / gold.Length, together / Math.Sqrt(ofGold * ofFound));
    }
}
