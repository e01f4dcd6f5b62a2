using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Casus.Ledger.Queries;
using NodaTime.Text;

namespace Casus.Ledger.Export;

/// <summary>
/// FollowTheMoney entities, one a line: an Article for each article, a LegalEntity for each named party, an Event for each
/// event with its article as proof, and an UnknownLink from each actor to each recipient.
/// </summary>
internal static class FtmEntities
{
    private static readonly IReadOnlyDictionary<string, string> Two = CodeTable.Map("iso-codes.tsv", 2, l => l[0], l => l[1].ToLowerInvariant());

    private static readonly IReadOnlyDictionary<string, string> Languages = CodeTable.Map("languages.tsv", 2, l => l[0], l => l[1]);

    /// <summary>The entities; what several events share stands there once, before the first of them.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FoundEvent> events)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in events)
        {
            var e = found.Event;
            var parties = e.Actors.Concat(e.Recipients).Select(Party);
            foreach (var (id, line) in found.Dataset is null ? parties.Append(Article(found.Document)) : parties)
            {
                if (written.Add(id))
                {
                    yield return line;
                }
            }

            yield return Event(found).Line;
            foreach (var dyad in Dyad.Of(found).Where(d => d is { Actor: not null, Recipient: not null }))
            {
                yield return Link(dyad).Line;
            }
        }
    }

    private static (string Id, string Line) Event(FoundEvent found)
    {
        var e = found.Event;
        return Entity($"event {e.Id}", "Event", new()
        {
            ["name"] = [Title(e)],
            ["summary"] = [found.Sentence?.Text],
            ["date"] = [Day(e.Date)],
            ["startDate"] = [Day(e.Time?.From)],
            ["endDate"] = [Day(e.Time?.To)],
            ["location"] = [e.Place?.Name ?? e.Place?.Text],
            ["country"] = [Country(e.Place?.Country)],
            ["involved"] = [.. e.Actors.Concat(e.Recipients).Select(p => Party(p).Id).Distinct()],
            ["proof"] = [found.Dataset is null ? Id($"article {found.Document.Id}") : null],
            ["keywords"] = [Plover.Name(e.Type), e.Mode, .. e.Contexts],
            ["notes"] = [$"{Vocabulary<Polarity>.Name(e.Factuality.Polarity)}, {Vocabulary<Certainty>.Name(e.Factuality.Certainty)}, {Vocabulary<Tense>.Name(e.Factuality.Tense)}", found.Dataset is { } dataset ? $"data set: {dataset}" : null],
            ["sourceUrl"] = [found.Document.Url],
            ["publisher"] = [found.Document.Outlet],
        });
    }

    private static (string Id, string Line) Link(Dyad dyad) => Entity($"link {dyad.Id}", "UnknownLink", new()
    {
        ["subject"] = [Party(dyad.Actor!).Id],
        ["object"] = [Party(dyad.Recipient!).Id],
        ["role"] = [Plover.Name(dyad.Found.Event.Type) + (dyad.Found.Event.Mode is { } mode ? " " + mode : "")],
        ["date"] = [Day(dyad.Found.Event.Date)],
        // The model gives a link no article as proof; the event under this id has it.
        ["recordId"] = [Id($"event {dyad.Found.Event.Id}")],
        ["sourceUrl"] = [dyad.Found.Document.Url],
        ["publisher"] = [dyad.Found.Document.Outlet],
    });

    private static (string Id, string Line) Article(DocumentRecord d) => Entity($"article {d.Id}", "Article", new()
    {
        ["title"] = [d.Title],
        ["bodyText"] = [d.Text],
        ["author"] = [d.Author],
        ["publisher"] = [d.Outlet],
        ["publishedAt"] = [d.Published is { } time ? LocalDateTimePattern.GeneralIso.Format(time) : null],
        ["sourceUrl"] = [d.Url],
        ["language"] = [d.Language is { } language ? Languages.GetValueOrDefault(language) : null],
    });

    private static (string Id, string Line) Party(Participant p) =>
        Entity($"party {p.Name ?? p.Text}|{p.Country}|{p.Sector}", "LegalEntity", new()
        {
            ["name"] = [p.Name ?? p.Text],
            ["country"] = [Country(p.Country)],
            ["sector"] = [p.Sector],
        });

    private static string Title(EventRecord e) =>
        $"{Plover.Name(e.Type)}{(e.Mode is { } mode ? " " + mode : "")}: {Names(e.Actors)} → {Names(e.Recipients)}";

    private static string Names(IReadOnlyList<Participant> parties) =>
        parties.Count == 0 ? "–" : string.Join(", ", parties.Select(p => p.Name ?? p.Text));

    private static string? Day(NodaTime.LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : null;

    private static string? Country(string? code) => code is null ? null : Two.GetValueOrDefault(code);

    private static string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40];

    private static (string Id, string Line) Entity(string key, string schema, Dictionary<string, string?[]> properties)
    {
        var values = new JsonObject();
        foreach (var (name, list) in properties)
        {
            var given = list.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct().ToList();
            if (given.Count > 0)
            {
                values[name] = JsonText.Of(given);
            }
        }

        return (Id(key), JsonText.Line(new JsonObject { ["id"] = Id(key), ["schema"] = schema, ["properties"] = values }));
    }
}
