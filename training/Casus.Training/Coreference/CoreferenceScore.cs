using System.Globalization;

namespace Casus.Training.Coreference;

/// <summary>
/// MUC (Vilain et al. 1995), B3 (Bagga and Baldwin 1998) and CEAFe (Luo 2005) over all documents, as the CoNLL 2012
/// scorer computes them; mentions match by their exact tokens.
/// </summary>
internal sealed class CoreferenceScore
{
    private readonly double[,] _sums = new double[3, 4];
    private int _found, _gold, _both;

    /// <summary>Adds a document: chains of gold and of the system, both without singletons.</summary>
    public void Add(List<HashSet<(int, int, int)>> gold, List<HashSet<(int, int, int)>> system)
    {
        Muc(gold, system, 1, 0);
        Muc(system, gold, 3, 2);
        Cubed(gold, system, 1, 0);
        Cubed(system, gold, 3, 2);
        Ceaf(gold, system);
        var all = system.SelectMany(c => c).ToHashSet();
        _found += all.Count;
        _gold += gold.Sum(c => c.Count);
        _both += gold.Sum(c => c.Count(all.Contains));
    }

    /// <summary>The mean of the three F1, of 100.</summary>
    public double Conll => (F1(0) + F1(1) + F1(2)) / 3;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"MUC {P(0):F1}/{R(0):F1}/{F1(0):F1}  B3 {P(1):F1}/{R(1):F1}/{F1(1):F1}  CEAFe {P(2):F1}/{R(2):F1}/{F1(2):F1}  CoNLL {Conll:F2}  mentions {100.0 * _both / Math.Max(1, _found):F1}/{100.0 * _both / Math.Max(1, _gold):F1}");

    private double R(int metric) => _sums[metric, 1] == 0 ? 0 : 100 * _sums[metric, 0] / _sums[metric, 1];

    private double P(int metric) => _sums[metric, 3] == 0 ? 0 : 100 * _sums[metric, 2] / _sums[metric, 3];

    private double F1(int metric) => P(metric) + R(metric) == 0 ? 0 : 2 * P(metric) * R(metric) / (P(metric) + R(metric));

    private void Muc(List<HashSet<(int, int, int)>> key, List<HashSet<(int, int, int)>> response, int total, int hit)
    {
        var of = ByMention(response);
        foreach (var chain in key)
        {
            var parts = chain.Where(of.ContainsKey).Select(m => of[m]).Distinct().Count() + chain.Count(m => !of.ContainsKey(m));
            _sums[0, hit] += chain.Count - parts;
            _sums[0, total] += chain.Count - 1;
        }
    }

    private void Cubed(List<HashSet<(int, int, int)>> key, List<HashSet<(int, int, int)>> response, int total, int hit)
    {
        var of = ByMention(response);
        foreach (var chain in key)
        {
            foreach (var group in chain.Where(of.ContainsKey).GroupBy(m => of[m]))
            {
                _sums[1, hit] += (double)group.Count() * group.Count() / chain.Count;
            }

            _sums[1, total] += chain.Count;
        }
    }

    private void Ceaf(List<HashSet<(int, int, int)>> gold, List<HashSet<(int, int, int)>> system)
    {
        var likeness = new double[gold.Count, system.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < system.Count; j++)
            {
                likeness[i, j] = 2.0 * gold[i].Count(system[j].Contains) / (gold[i].Count + system[j].Count);
            }
        }

        var best = Assignment.Best(likeness);
        _sums[2, 0] += best;
        _sums[2, 2] += best;
        _sums[2, 1] += gold.Count;
        _sums[2, 3] += system.Count;
    }

    private static Dictionary<(int, int, int), int> ByMention(List<HashSet<(int, int, int)>> chains)
    {
        var of = new Dictionary<(int, int, int), int>();
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var mention in chains[i])
            {
                of[mention] = i;
            }
        }

        return of;
    }
}
