using Casus.Ledger;
using Casus.Ledger.Copies;
using Casus.Reading.Outlets;

namespace Casus.Insight.Provenance;

/// <summary>Compares the documents of a ledger that have not been compared yet with all others.</summary>
public static class CopyFinder
{
    // Raised whenever fingerprints or verdicts come out otherwise, so that all is compared anew.
    private const int Method = 3;
    private const int AtOnce = 128;

    /// <summary>Brings a ledger's knowledge of copies up to date; the same ledger gives the same pairs, in one go or in several.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellation">Stops between documents; the next call goes on from there.</param>
    /// <returns>How many documents were compared, and how many of all are copies.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public static CopyCounts Update(DuckLedger ledger, CancellationToken cancellation = default) =>
        Update(ledger, OutletList.Known, cancellation);

    /// <summary>The same, with outlets of one's own, whose names and kinds help to tell a copy from its original.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="outlets">Outlets to look up names and addresses in.</param>
    /// <param name="cancellation">Stops between documents; the next call goes on from there.</param>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public static CopyCounts Update(DuckLedger ledger, OutletList outlets, CancellationToken cancellation = default)
    {
        var store = ledger.Copies();
        store.Keep(Method);
        var uncompared = store.Uncompared();
        if (uncompared.Count > 0)
        {
            var known = store.Fingerprints();
            var candidates = new Candidates(known.Count + uncompared.Count);
            foreach (var print in known)
            {
                candidates.Add(print);
            }

            foreach (var numbers in uncompared.Chunk(AtOnce))
            {
                cancellation.ThrowIfCancellationRequested();
                var (prints, pairs) = Compare(store, numbers, candidates, outlets);
                store.Add(Method, prints, pairs);
            }
        }

        var origins = Origins.Of(store.Links());
        store.Settle(origins);
        return new CopyCounts(uncompared.Count, origins.Count);
    }

    private static (List<Fingerprint> Prints, List<CopyPair> Pairs) Compare(CopyStore store, int[] numbers, Candidates candidates, OutletList outlets)
    {
        var texts = store.Texts(numbers).Select(text => ComparedText.Of(text, outlets)).ToDictionary(text => text.Number);
        var (prints, found) = (new List<Fingerprint>(), new List<(int Document, int Other)>());
        foreach (var number in numbers)
        {
            var print = Candidates.Print(texts[number]);
            found.AddRange(candidates.Of(print).Select(other => (number, other)));
            candidates.Add(print);
            prints.Add(print);
        }

        foreach (var text in store.Texts([.. found.Select(pair => pair.Other).Where(other => !texts.ContainsKey(other)).Distinct()]))
        {
            texts.Add(text.Number, ComparedText.Of(text, outlets));
        }

        return (prints, [.. found.Select(pair => Verdict.Of(texts[pair.Document], texts[pair.Other])).OfType<CopyPair>()]);
    }
}

/// <summary>What a comparison of a ledger's documents came to.</summary>
/// <param name="Compared">Documents compared this time.</param>
/// <param name="Copies">Documents of the whole ledger that repeat another of it.</param>
public sealed record CopyCounts(int Compared, int Copies);
