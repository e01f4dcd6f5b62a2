using System.Text.Json;

namespace Casus.Web.Tests;

/// <summary>The pages of the site, each by a telling address.</summary>
internal static class Pages
{
    /// <summary>Names and addresses.</summary>
    public static async Task<IReadOnlyList<(string Name, string Address)>> OfAsync(Site site)
    {
        var events = await site.Client.GetStringAsync(new Uri("/events.json?standing=said&type=ASSAULT", UriKind.Relative));
        using var json = JsonDocument.Parse(events);
        var found = json.RootElement.GetProperty("rows")[0];
        var (document, record) = (found.GetProperty("document").GetString()!, found.GetProperty("id").GetString()!);
        using var copies = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/articles.json?origin=copy", UriKind.Relative)));
        var copy = copies.RootElement.GetProperty("rows")[0];
        var (first, second) = (copy.GetProperty("id").GetString()!, copy.GetProperty("copy_of").GetString()!);
        using var distinct = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/events/distinct.json?sort=reports", UriKind.Relative)));
        var told = distinct.RootElement.GetProperty("rows").EnumerateArray().First(r => r.GetProperty("differ").GetArrayLength() > 0).GetProperty("id").GetString()!;
        return
        [
            ("articles", "/articles"),
            ("article", $"/article?id={Uri.EscapeDataString(document)}&record={Uri.EscapeDataString(record)}"),
            ("compare", $"/compare?copy={Uri.EscapeDataString(first)}&original={Uri.EscapeDataString(second)}"),
            ("event", $"/event?id={Uri.EscapeDataString(told)}"),
            ("events", "/events"),
            ("distinct", "/events/distinct?sort=reports"),
            ("actors", "/actors"),
            ("actor", "/actor?name=Kazakhstan"),
            ("pair", "/pair?a=RUS&b=KAZ"),
            ("statements", "/statements?stance=denies"),
            ("forecasts", "/forecasts?asof=2022-02-15"),
            ("review", "/review"),
            ("code", "/code"),
            ("api", "/api"),
            ("not-found", "/article?id=none"),
        ];
    }
}
