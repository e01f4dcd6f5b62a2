namespace Casus.Ledger.Clusters;

/// <summary>
/// Gathers reports of one event. Reports are taken in order; each joins the event whose reports it is most like on average,
/// if more speaks for it than against, else it begins one. It is compared only with events of its type, of days near by,
/// that share a name, a country, a place or a rare word with it, and of those with the ones that share most; so the time
/// grows with the number of reports, not with their pairs.
/// </summary>
internal sealed class EventClusterer
{
    private const int DaysApart = 3;
    private const int Candidates = 24;
    private const int Compared = 6;
    private const int RareWords = 5;
    // What more events than this share tells nothing; a name of them is found by its words.
    private const int Common = 300;

    private readonly Rarity _rarity;
    private readonly Likeness _likeness;
    private readonly List<List<Report>> _clusters = [];
    private readonly Dictionary<(string Key, int Day), List<int>> _byKey = [];

    private EventClusterer(IReadOnlyCollection<Mention> mentions)
    {
        _rarity = new Rarity(mentions);
        _likeness = new Likeness(_rarity.Of);
    }

    /// <summary>The event of each report, in the order of the reports.</summary>
    public static IReadOnlyList<ClusterLink> Cluster(IReadOnlyCollection<Mention> mentions, CancellationToken cancellation = default)
    {
        var clusterer = new EventClusterer(mentions);
        var links = new List<ClusterLink>(mentions.Count);
        foreach (var mention in mentions)
        {
            cancellation.ThrowIfCancellationRequested();
            links.Add(clusterer.Place(mention));
        }

        return links;
    }

    private ClusterLink Place(Mention mention)
    {
        var report = new Report(mention, _rarity.Weigh(mention));
        var keys = Keys(mention);
        var (cluster, score) = Best(report, keys);
        ClusterLink link;
        if (cluster < 0)
        {
            cluster = _clusters.Count;
            _clusters.Add([]);
            link = new ClusterLink(mention, cluster, null, []);
        }
        else
        {
            var nearest = Shown(_clusters[cluster]).MaxBy(m => _likeness.Of(report, m))!;
            link = new ClusterLink(mention, cluster, score, _likeness.Explain(mention, nearest.Mention));
        }

        _clusters[cluster].Add(report);
        foreach (var key in keys)
        {
            ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_byKey, (key, DayOf(mention)), out _);
            list ??= [];
            if (list.Count == 0 || list[^1] != cluster)
            {
                list.Add(cluster);
            }
        }

        return link;
    }

    private (int Cluster, double Score) Best(Report report, List<string> keys)
    {
        var mention = report.Mention;
        var hits = new Dictionary<int, int>();
        var (first, last) = mention.Day is null ? (DayOf(mention), DayOf(mention)) : (DayOf(mention) - DaysApart, DayOf(mention) + DaysApart);
        foreach (var key in keys)
        {
            for (var day = first; day <= last; day++)
            {
                if (_byKey.TryGetValue((key, day), out var clusters) && clusters.Count <= Common)
                {
                    foreach (var cluster in clusters)
                    {
                        hits[cluster] = hits.GetValueOrDefault(cluster) + 1;
                    }
                }
            }
        }

        var best = (Cluster: -1, Score: 0.0);
        foreach (var cluster in hits.OrderByDescending(h => h.Value).ThenByDescending(h => h.Key).Take(Candidates).Select(h => h.Key).Order())
        {
            var score = Shown(_clusters[cluster]).Average(m => _likeness.Of(report, m));
            best = score > best.Score ? (cluster, score) : best;
        }

        return best;
    }

    // The first reports and the latest stand for all.
    private static IEnumerable<Report> Shown(List<Report> cluster) => cluster.Count <= Compared
        ? cluster
        : cluster.Take(Compared / 2).Concat(cluster.Skip(cluster.Count - (Compared / 2)));

    private static int DayOf(Mention mention) =>
        mention.Day is { } day ? NodaTime.Period.DaysBetween(new NodaTime.LocalDate(1970, 1, 1), day) : int.MinValue;

    private List<string> Keys(Mention mention)
    {
        var prefix = Plover.Name(mention.Type) + (mention.Real ? "+" : "-");
        var keys = new List<string>();
        foreach (var party in mention.Actors.Concat(mention.Recipients))
        {
            keys.Add($"{prefix}n{party.Shown}");
            if (party.Country is not null)
            {
                keys.Add($"{prefix}c{party.Country}");
            }
        }

        if (mention.Place is not null)
        {
            keys.Add($"{prefix}p{mention.Place}");
        }

        foreach (var word in mention.Words.OrderByDescending(_rarity.Of).ThenBy(w => w, StringComparer.Ordinal).Take(RareWords))
        {
            keys.Add($"{prefix}w{word}");
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }
}
