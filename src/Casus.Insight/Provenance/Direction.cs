using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Reading.Outlets;
using NodaTime;

namespace Casus.Insight.Provenance;

/// <summary>
/// Which of two texts repeats the other: each piece of evidence with its weight, positive where the first repeats the
/// second.
/// </summary>
/// <param name="Weight">The weights together.</param>
/// <param name="Because">The evidence in words.</param>
internal sealed partial record Direction(double Weight, IReadOnlyList<string> Because)
{
    /// <summary>From here on, up or down, the evidence decides.</summary>
    public const double Enough = 1;

    private const string Dateline = "wire-dateline";

    // Printed times have no zone.
    private static readonly Duration Zones = Duration.FromHours(14);

    private static readonly HashSet<string> Declarations =
        new(StringComparer.Ordinal) { "credit", "republished", "translated", "machine-translated", "canonical-elsewhere", Dateline };

    /// <summary>
    /// The signs by which a document says, in words or by an address, that it comes from elsewhere. Where nobody says who
    /// published it, an agency's dateline may be the agency's own.
    /// </summary>
    public static IEnumerable<Sign> Declared(DocumentRecord document) =>
        document.Signs.Where(s => Declarations.Contains(s.Name) && !(s.Name == Dateline && document.Outlet is null));

    public static Direction Of(Alignment alignment, TranslationTraces ofFirst, TranslationTraces ofSecond)
    {
        var (first, second) = (alignment.First, alignment.Second);
        var because = new List<string>();
        var weight = 0.0;
        void Weigh(double by, string reason)
        {
            weight += by;
            because.Add(reason);
        }

        Declared(first, second, 1, Weigh);
        Declared(second, first, -1, Weigh);
        Traces(ofFirst, ofSecond, Weigh);
        Time(first, second, Weigh);
        Kinds(first, second, Weigh);
        Cut(alignment, Weigh);
        return new Direction(weight, because);
    }

    private static void Declared(ComparedText text, ComparedText other, int sign, Action<double, string> weigh)
    {
        var declared = Declared(text.Document).ToList();
        if (text.Document.Author is { } author && NameIn(author, other) is { } name)
        {
            weigh(4 * sign, $"{Name(text)} names {name} as its author");
        }
        else if (declared.Find(s => NameIn(Words(text.Document, s) + " " + s.Because, other) is not null) is { } naming)
        {
            weigh(4 * sign, $"{Name(text)} names {Name(other)}: {Said(text, naming)}");
        }
        else if (Mentions(text, other))
        {
            weigh(1.5 * sign, $"{Name(text)} names {Name(other)} in its text");
        }
        else if (declared.Count > 0 && !Declared(other.Document).Any())
        {
            weigh(1.5 * sign, $"{Name(text)} says that it was taken from elsewhere, {Name(other)} does not: {Said(text, declared[0])}");
        }
    }

    private static void Traces(TranslationTraces first, TranslationTraces second, Action<double, string> weigh)
    {
        var difference = first.Weight - second.Weight;
        if (Math.Abs(difference) >= 1)
        {
            weigh(Math.CopySign(2, difference), "traces of translation: " + string.Join("; ", (difference > 0 ? first : second).Because.Take(4)));
        }
    }

    private static void Time(ComparedText first, ComparedText second, Action<double, string> weigh)
    {
        if (first.Document.Published is not { } a || second.Document.Published is not { } b
            || first.Document.Signs.Concat(second.Document.Signs).Any(s => s.Name == "uncertain-time"))
        {
            return;
        }

        // A time without hours stands for its day.
        var byDay = a.TimeOfDay == LocalTime.Midnight || b.TimeOfDay == LocalTime.Midnight;
        var apart = byDay
            ? Duration.FromDays(Period.DaysBetween(b.Date, a.Date))
            : a.InUtc().ToInstant() - b.InUtc().ToInstant();
        if (apart == Duration.Zero)
        {
            return;
        }

        var sameOutlet = first.Document.Outlet is { } outlet && outlet == second.Document.Outlet;
        var far = apart.TotalHours > 0 ? apart >= Zones : -apart >= Zones;
        var (late, early) = apart > Duration.Zero ? (first, second) : (second, first);
        weigh(
            Math.CopySign(far || sameOutlet ? 2 : 1, apart.TotalHours),
            $"{Name(early)} appeared {Stamp(early)}, {Name(late)} {Stamp(late)}" + (far || sameOutlet ? "" : " (as printed, zones unknown)"));
    }

    private static void Kinds(ComparedText first, ComparedText second, Action<double, string> weigh)
    {
        var (a, b) = (IsAgency(first), IsAgency(second));
        if (a != b)
        {
            weigh(b ? 1 : -1, $"{Name(a ? first : second)} is a news agency");
        }
    }

    // A hint, which never decides alone.
    private static void Cut(Alignment alignment, Action<double, string> weigh)
    {
        var (first, second) = (alignment.ShareOfFirst(Alignment.WordForWord), alignment.ShareOfSecond(Alignment.WordForWord));
        if (Math.Max(first, second) >= 0.8 && Math.Min(first, second) <= 0.6)
        {
            weigh(first > second ? 0.5 : -0.5, $"{Name(first > second ? alignment.First : alignment.Second)} has hardly anything that the other lacks");
        }
    }

    private static bool IsAgency(ComparedText text) => text.Outlet is { Kind: OutletKind.Agency };

    private static string? NameIn(string words, ComparedText other) =>
        NamesOf(other).FirstOrDefault(name => words.Contains(name, StringComparison.OrdinalIgnoreCase));

    // In the running text, a name must be unlike a common word: "The Times" is, "Trend" is not.
    private static bool Mentions(ComparedText text, ComparedText other) =>
        text.Document.Outlet != other.Document.Outlet && NamesOf(other)
            .Where(name => name.Contains(' ', StringComparison.Ordinal) || name.Length >= 6 || name.All(char.IsAsciiLetterUpper))
            .Any(name => text.Sentences is [var head, .., var tail]
                && Regex.IsMatch(text.Source.Text[head.Start..tail.End], $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant));

    private static IEnumerable<string> NamesOf(ComparedText text)
    {
        var (document, known) = (text.Document, text.Outlet);
        var host = Uri.TryCreate(document.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null;
        var agency = document.Outlet is null && document.Signs.FirstOrDefault(s => s.Name == Dateline) is { } dateline
            && InBrackets().Match(Words(document, dateline)) is { Success: true } name ? name.Groups["name"].Value.Trim() : null;
        return new[] { document.Outlet, agency, known?.Name, host?.StartsWith("www.", StringComparison.Ordinal) == true ? host[4..] : host }
            .Concat(known?.OtherNames ?? []).OfType<string>().Where(name => name.Length > 2).Distinct(StringComparer.Ordinal);
    }

    private static string Said(ComparedText text, Sign sign) =>
        Words(text.Document, sign) is { Length: > 0 } words ? $"“{words}”" : sign.Because;

    private static string Words(DocumentRecord document, Sign sign) =>
        new SourceText(document.Text) is var source && sign.End > sign.Start && sign.End <= source.Length
            ? source[new Span(sign.Start, sign.End)].ReplaceLineEndings(" ")
            : "";

    private static string Name(ComparedText text) =>
        text.Document.Outlet ?? (text.Document.Title is { } title ? $"“{title}”" : text.Document.Id);

    private static string Stamp(ComparedText text) => text.Document.Published is { } time
        ? time.ToString(time.TimeOfDay == LocalTime.Midnight ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : "";

    [GeneratedRegex(@"\((?<name>[^()]{2,40})\)|/(?<name>[^/]{2,40})/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
