using System.Text.RegularExpressions;

namespace Casus.Ledger.Queries;

/// <summary>
/// Whom to look for among actors, recipients and sources: <c>KAZ</c> or <c>CSTO</c> (a country's or organisation's code),
/// <c>KAZ/GOV</c> (with a sector of PLOVER), <c>/REB</c> (a sector alone), or words of a name (<c>Tokayev</c>).
/// </summary>
/// <param name="Code">Country or organisation code, in capitals, or null.</param>
/// <param name="Sector">Sector code, or null.</param>
/// <param name="Name">Words of the name, or null.</param>
public sealed partial record ActorPattern(string? Code, string? Sector, string? Name)
{
    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is empty, or names a sector that PLOVER does not have.</exception>
    public static ActorPattern Parse(string text)
    {
        var match = Coded().Match(text);
        if (!match.Success)
        {
            return string.IsNullOrWhiteSpace(text)
                ? throw new FormatException("an actor's name or code may not be empty")
                : new ActorPattern(null, null, text.Trim());
        }

        var (code, sector) = (match.Groups["code"].Value, match.Groups["sector"].Value);
        return sector.Length == 0 || Plover.Sectors.Contains(sector)
            ? new ActorPattern(code.Length == 0 ? null : code, sector.Length == 0 ? null : sector, null)
            : throw new FormatException($"'{sector}' is no sector of PLOVER");
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? (Sector is null ? Code! : $"{Code}/{Sector}");

    /// <summary>The condition on a row of <c>participants</c>, which goes by the name given.</summary>
    internal string Sql(string participant, SqlCondition condition)
    {
        var parts = new List<string>();
        if (Code is not null)
        {
            // FBI is a code to look at, but names somebody.
            var code = condition.Value(Code);
            parts.Add(Sector is null ? $"({participant}.country = {code} OR {participant}.text = {code})" : $"{participant}.country = {code}");
        }

        if (Sector is not null)
        {
            parts.Add($"{participant}.sector = {condition.Value(Sector)}");
        }

        if (Name is not null)
        {
            parts.Add($"({condition.Holds(participant + ".name", Name)} OR {condition.Holds(participant + ".text", Name)})");
        }

        return string.Join(" AND ", parts);
    }

    [GeneratedRegex("^(?<code>[A-Z]{2,6})?(/(?<sector>[A-Z]{3}))?$(?<!^)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Coded();
}
