using System.Globalization;
using NodaTime;

namespace Casus.Web.Painting;

/// <summary>Records in few words.</summary>
internal static class RecordText
{
    /// <summary>What to call a party.</summary>
    public static string Name(Participant party) => party.Name ?? party.Antecedent?.Text ?? party.Text;

    /// <summary>What to call several parties.</summary>
    public static string Names(IReadOnlyList<Participant> parties) =>
        parties.Count == 0 ? "–" : string.Join(", ", parties.Select(Name).Distinct());

    /// <summary>Type and mode.</summary>
    public static string Code(EventRecord found) => Plover.Name(found.Type) + (found.Mode is null ? "" : " " + found.Mode);

    /// <summary>Words put together.</summary>
    public static string Join(IEnumerable<Words> words) => string.Join(" … ", words.Select(w => w.Text)).ReplaceLineEndings(" ");

    /// <summary>A day.</summary>
    public static string Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>How surely and when, where that is more than "it happened".</summary>
    public static string Status(Factuality status) => string.Join(", ", new[]
    {
        status.Polarity == Polarity.Negative ? "negative" : null,
        status.Certainty == Certainty.Certain ? null : Word(status.Certainty),
        Word(status.Tense),
    }.OfType<string>());

    /// <summary>A vocabulary's word as the records write it.</summary>
    public static string Word<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((c, i) =>
        char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Share as per cent.</summary>
    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
