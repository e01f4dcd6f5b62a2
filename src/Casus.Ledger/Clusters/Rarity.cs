using System.Runtime.InteropServices;

namespace Casus.Ledger.Clusters;

/// <summary>How much words tell reports apart: the logarithm of how few reports hold them.</summary>
internal sealed class Rarity
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _reports = [];
    private readonly int _all;

    /// <summary>Counts the words of reports.</summary>
    public Rarity(IReadOnlyCollection<Mention> mentions)
    {
        _all = mentions.Count;
        foreach (var word in mentions.SelectMany(m => m.Words))
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
            if (!known)
            {
                number = _reports.Count;
                _reports.Add(0);
            }

            _reports[number]++;
        }
    }

    /// <summary>0 for a word of every report.</summary>
    public double Of(string word) => Of(_numbers.TryGetValue(word, out var number) ? _reports[number] : 0);

    /// <summary>The words of a report, weighed.</summary>
    public WordVector Weigh(Mention mention)
    {
        var numbers = mention.Words.Select(w => _numbers[w]).Order().ToArray();
        return new WordVector(numbers, Array.ConvertAll(numbers, n => Of(_reports[n])));
    }

    private double Of(int reports) => Math.Log((_all + 1.0) / (reports + 1.0));
}
