using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Casus.Ledger.Queries;
using NodaTime;
using NodaTime.Text;

namespace Casus.Ledger.Export;

/// <summary>
/// A STIX 2.1 bundle: an identity for each named party and outlet, a relationship from each actor to each recipient, and a report
/// for each article. Ids are UUIDs of version 5 made from content, so that the same ledger gives the same bundle.
/// </summary>
internal static class StixBundle
{
    private const string Epoch = "2000-01-01T00:00:00.000Z";

    // Of this program alone; any would do, but it must stay.
    private static readonly Guid Namespace = Guid.Parse("6f2b1c54-7d0e-5a3c-9b1f-2f1d8e0a4c37");

    /// <summary>The bundle, one object a line.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FoundEvent> events)
    {
        var objects = Objects(events).GetEnumerator();
        if (!objects.MoveNext())
        {
            // A bundle may be empty, a list of objects may not.
            yield return $$"""{"type":"bundle","id":"bundle--{{Uuid("bundle")}}"}""";
            yield break;
        }

        yield return $$"""{"type":"bundle","id":"bundle--{{Uuid("bundle")}}","objects":[""";
        var last = objects.Current;
        while (objects.MoveNext())
        {
            yield return last + ",";
            last = objects.Current;
        }

        yield return last + "]}";
    }

    /// <summary>A UUID of version 5 (RFC 9562) of a name.</summary>
    internal static Guid Uuid(string name)
    {
        Span<byte> bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes[16..]);
#pragma warning disable CA5350 // Version 5 is defined by SHA-1; nothing is kept safe by it.
        var hash = SHA1.HashData(bytes);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    private static IEnumerable<string> Objects(IEnumerable<FoundEvent> events)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        DocumentRecord? document = null;
        List<string> refs = [];
        foreach (var found in events)
        {
            if (document is not null && document.Id != found.Document.Id)
            {
                yield return Report(document, refs);
                refs = [];
            }

            document = found.Dataset is null ? found.Document : null;
            foreach (var (id, line) in Of(found))
            {
                if (!refs.Contains(id))
                {
                    refs.Add(id);
                }

                if (written.Add(id))
                {
                    yield return line;
                }
            }

            if (document is null)
            {
                refs = [];
            }
        }

        if (document is not null)
        {
            yield return Report(document, refs);
        }
    }

    private static IEnumerable<(string Id, string Line)> Of(FoundEvent found)
    {
        var e = found.Event;
        foreach (var party in e.Actors.Concat(e.Recipients))
        {
            yield return Identity(party.Name ?? party.Text, party.Country, party.Sector);
        }

        // A report must refer to something.
        if (found.Dataset is null || !string.IsNullOrEmpty(found.Document.Outlet))
        {
            yield return Identity(found.Document.Outlet ?? "", null, "JRN");
        }

        foreach (var dyad in Dyad.Of(found).Where(d => d is { Actor: not null, Recipient: not null }))
        {
            var (from, to) = (dyad.Actor!, dyad.Recipient!);
            yield return Object("relationship", dyad.Id, Time(found), new JsonObject
            {
                ["relationship_type"] = Plover.Name(e.Type).ToLowerInvariant(),
                ["description"] = found.Sentence?.Text,
                ["source_ref"] = Identity(from.Name ?? from.Text, from.Country, from.Sector).Id,
                ["target_ref"] = Identity(to.Name ?? to.Text, to.Country, to.Sector).Id,
                ["start_time"] = e.Date is { } day ? Stamp(day.AtMidnight()) : null,
                ["confidence"] = found.Dataset is null ? (int)Math.Round(e.Confidence * 100) : null,
                ["labels"] = JsonText.Of<string?[]>([.. new[]
                {
                    e.Mode, Vocabulary<Polarity>.Name(e.Factuality.Polarity), Vocabulary<Certainty>.Name(e.Factuality.Certainty),
                    Vocabulary<Tense>.Name(e.Factuality.Tense), found.Dataset,
                }.Where(l => l is not null)]),
            });
        }
    }

    private static string Report(DocumentRecord d, IReadOnlyList<string> refs) => Object(
        "report", d.Id, d.Published is { } time ? Stamp(time) : Epoch, new JsonObject
        {
            ["name"] = d.Title ?? d.Id,
            ["published"] = d.Published is { } day ? Stamp(day) : Epoch,
            ["object_refs"] = JsonText.Of(refs),
            ["external_references"] = d.Url is null ? null : new JsonArray(new JsonObject
            {
                ["source_name"] = string.IsNullOrEmpty(d.Outlet) ? "article" : d.Outlet, ["url"] = d.Url,
            }),
        }).Line;

    private static (string Id, string Line) Identity(string name, string? country, string? sector) => Object(
        "identity", $"{name}|{country}|{sector}", Epoch, new JsonObject
        {
            ["name"] = name.Length > 0 ? name : "unknown",
            ["identity_class"] = "unknown",
            ["labels"] = country is null && sector is null ? null : JsonText.Of<string?[]>([.. new[] { country, sector }.Where(l => l is not null)]),
        });

    private static (string Id, string Line) Object(string type, string key, string time, JsonObject rest)
    {
        var id = $"{type}--{Uuid($"{type} {key}")}";
        var value = new JsonObject
        {
            ["type"] = type, ["spec_version"] = "2.1", ["id"] = id, ["created"] = time, ["modified"] = time,
        };
        foreach (var (name, field) in rest.ToList())
        {
            rest.Remove(name);
            value[name] = field;
        }

        return (id, JsonText.Line(value, dropEmpty: true));
    }

    private static string Time(FoundEvent found) =>
        found.Document.Published is { } time ? Stamp(time) : found.Event.Date is { } day ? Stamp(day.AtMidnight()) : Epoch;

    private static string Stamp(LocalDateTime time) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'").Format(time);
}
