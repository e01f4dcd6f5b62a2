using System.Globalization;
using Casus.Ledger.Copies;

namespace Casus.Insight.Provenance;

/// <summary>What two texts are to each other.</summary>
internal static class Verdict
{
    // Less is a teaser, or a page that shows its article only to subscribers.
    private const int FewestWords = 15;
    private const double SameLanguage = 0.05;
    private const double Whole = 0.85;
    private const double WordForWordShare = 0.35;
    private const double WordForWordShareInOneOutlet = 0.5;
    private const int WordForWordWords = 40;
    private const double RewordedShare = 0.6;
    private const double RewordedShareOfOther = 0.35;
    private const double RewordedOrder = 0.75;
    private const int FewestReworded = 3;
    private const int NearDays = 2;
    private const double SameNames = 0.3;
    private const double LikeSentences = 0.25;
    private const int MostSpans = 200;

    /// <summary>The pair with its evidence, or null where the two have nothing to do with each other.</summary>
    public static CopyPair? Of(ComparedText first, ComparedText second)
    {
        if (Math.Min(first.Words.Length, second.Words.Length) < FewestWords)
        {
            return null;
        }

        // A language may be told wrongly; texts in two languages share hardly any triple of words.
        var across = first.Language is { } a && second.Language is { } b && a != b && first.LikenessTo(second) < SameLanguage;
        var alignment = across ? Alignment.Across(first, second) : Alignment.Of(first, second);
        var facts = SharedFacts.Of(first, second);
        return (across ? IsTranslation(alignment, facts) : IsCopy(alignment))
            ? Copy(alignment, facts, across)
            : IsSameEvent(alignment, facts) ? SameEvent(alignment, facts) : null;
    }

    private static bool IsCopy(Alignment alignment)
    {
        var (first, second) = (alignment.First, alignment.Second);
        var same = alignment.Matches.Where(m => m.Likeness >= Alignment.WordForWord).ToList();
        var words = same.Sum(m => first.Sentences[m.First].Words);
        var sameOutlet = first.Document.Outlet is { } outlet && outlet == second.Document.Outlet;
        if (same.Count > 0 && words >= Math.Min(WordForWordWords, Math.Min(first.Words.Length, second.Words.Length) * 4 / 5)
            && Math.Max(alignment.ShareOfFirst(Alignment.WordForWord), alignment.ShareOfSecond(Alignment.WordForWord))
                >= (sameOutlet ? WordForWordShareInOneOutlet : WordForWordShare))
        {
            return true;
        }

        var (a, b) = (alignment.ShareOfFirst(), alignment.ShareOfSecond());
        return alignment.Matches.Count >= FewestReworded && alignment.Order >= RewordedOrder
            && Math.Max(a, b) >= RewordedShare && Math.Min(a, b) >= RewordedShareOfOther;
    }

    private static bool IsTranslation(Alignment alignment, SharedFacts facts)
    {
        var (a, b) = (alignment.First.Sentences.Length, alignment.Second.Sentences.Length);
        return alignment.Matches.Count >= FewestReworded && alignment.Order >= RewordedOrder
            && alignment.Matches.Count * 2 >= Math.Min(a, b) && facts.Names.Count >= 3
            && (facts.Numbers.Count == 0 || facts.NumberShare >= 0.6)
            && Math.Abs(alignment.First.Quotes.Count - alignment.Second.Quotes.Count) <= 1 + (Math.Max(alignment.First.Quotes.Count, alignment.Second.Quotes.Count) / 3);
    }

    // Names alone are shared by all reports on the same people; numbers, dates, quotations or like sentences tell one event.
    private static bool IsSameEvent(Alignment alignment, SharedFacts facts)
    {
        var (first, second) = (alignment.First, alignment.Second);
        var near = first.Document.Published is not { } a || second.Document.Published is not { } b
            || Math.Abs(NodaTime.Period.DaysBetween(a.Date, b.Date)) <= NearDays;
        // The more numbers two texts have, the more they share by chance.
        var told = facts.Weight >= Math.Max(0.5, facts.FewerNumbers / 8.0) && facts.NameShare >= SameNames;
        var alike = Math.Min(alignment.ShareOfFirst(), alignment.ShareOfSecond()) >= LikeSentences;
        return near && facts.Names.Count >= 3 && (told || (facts.Names.Count >= 4 && alike));
    }

    private static CopyPair Copy(Alignment alignment, SharedFacts facts, bool across)
    {
        var (ofFirst, ofSecond) = (TranslationTraces.Of(alignment.First, alignment.Second), TranslationTraces.Of(alignment.Second, alignment.First));
        var direction = Direction.Of(alignment, ofFirst, ofSecond);
        var (copy, other, traces) = direction.Weight > -Direction.Enough
            ? (alignment.First, alignment.Second, ofFirst)
            : (alignment.Second, alignment.First, ofSecond);
        var swapped = copy != alignment.First;
        var pair = Pair(alignment, swapped);
        var known = Math.Abs(direction.Weight) >= Direction.Enough;
        var outcome = TextOutcome(alignment, pair, swapped, traces, across);
        var sameSource = !known && outcome == CopyOutcome.Syndicated ? CommonSource(copy, other) : null;
        string[] because =
        [
            Summary(alignment, pair, across),
            .. facts.Evidence(),
            .. outcome == CopyOutcome.MachineTranslated && traces.Because.Count > 0 ? ["translated: " + string.Join("; ", traces.Because.Take(4))] : Array.Empty<string>(),
            .. across && outcome != CopyOutcome.MachineTranslated ? ["a translation; nothing shows that a program made it"] : Array.Empty<string>(),
            .. direction.Because,
            .. sameSource is not null ? [sameSource] : known ? Array.Empty<string>() : ["nothing tells which came first"],
        ];
        return pair with
        {
            Outcome = known || sameSource is not null ? outcome : CopyOutcome.Unknown,
            Direction = Math.Abs(direction.Weight),
            Because = because,
        };
    }

    private static CopyOutcome TextOutcome(Alignment alignment, CopyPair pair, bool swapped, TranslationTraces traces, bool across)
    {
        if (across)
        {
            return traces.ByProgram || traces.Weight >= TranslationTraces.EnoughAcross ? CopyOutcome.MachineTranslated : CopyOutcome.EditedCopy;
        }

        var reworded = pair.Share - pair.Verbatim;
        if (reworded > pair.Verbatim && (traces.ByProgram || traces.Weight >= TranslationTraces.Enough))
        {
            return CopyOutcome.MachineTranslated;
        }

        // A new lead makes a text of one's own of it, however much follows word for word.
        var lead = alignment.Matches.Any(m => (swapped ? m.Second : m.First) == 0 && m.Likeness >= Alignment.WordForWord);
        return pair.Verbatim >= Whole && lead ? CopyOutcome.Syndicated : CopyOutcome.EditedCopy;
    }

    /// <summary>Both name one source outside themselves.</summary>
    private static string? CommonSource(ComparedText copy, ComparedText other)
    {
        var others = other.Document.Signs.Where(s => s.Name is "credit" or "wire-dateline").Select(s => s.Because).ToHashSet(StringComparer.Ordinal);
        return copy.Document.Signs.FirstOrDefault(s => s.Name is "credit" or "wire-dateline" && others.Contains(s.Because)) is { } sign
            ? $"both take it from one source: {sign.Because}"
            : null;
    }

    private static CopyPair SameEvent(Alignment alignment, SharedFacts facts) => Pair(alignment, swapped: false) with
    {
        Because = [.. facts.Evidence(), "their sentences do not correspond"],
        Spans = [],
    };

    private static CopyPair Pair(Alignment alignment, bool swapped)
    {
        var (first, second) = (alignment.First, alignment.Second);
        var matches = alignment.Matches.Take(MostSpans);
        var spans = swapped
            ? matches.OrderBy(m => m.Second).Select(m => Span(second, m.Second, first, m.First, m.Likeness))
            : matches.Select(m => Span(first, m.First, second, m.Second, m.Likeness));
        return new CopyPair(swapped ? second.Number : first.Number, swapped ? first.Number : second.Number, CopyOutcome.SameEvent)
        {
            Share = swapped ? alignment.ShareOfSecond() : alignment.ShareOfFirst(),
            OriginShare = swapped ? alignment.ShareOfFirst() : alignment.ShareOfSecond(),
            Verbatim = swapped ? alignment.ShareOfSecond(Alignment.WordForWord) : alignment.ShareOfFirst(Alignment.WordForWord),
            Likeness = first.LikenessTo(second),
            Spans = [.. spans],
        };
    }

    private static CopySpan Span(ComparedText copy, int sentence, ComparedText origin, int other, float likeness)
    {
        var its = copy.Source.Span(copy.Sentences[sentence].Start, copy.Sentences[sentence].End);
        var there = origin.Source.Span(origin.Sentences[other].Start, origin.Sentences[other].End);
        return new CopySpan(its.Start, its.End, there.Start, there.End, Math.Round(likeness, 3));
    }

    private static string Summary(Alignment alignment, CopyPair pair, bool across) => string.Create(CultureInfo.InvariantCulture,
        $"{alignment.Matches.Count} sentences correspond{(across ? " by names, numbers and dates" : "")}: {pair.Share:P0} of this text, {pair.OriginShare:P0} of the other; {pair.Verbatim:P0} word for word");
}
