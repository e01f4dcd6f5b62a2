using System.Text.Json;

namespace Casus.Web.Tests;

/// <summary>Ten reports of one event are one event: counted so, and laid side by side.</summary>
public sealed class DistinctTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Reports_originals_and_distinct_events_are_counted_side_by_side()
    {
        var counts = (await Json("/events/counts.json")).EnumerateArray().ToList();
        var (reports, originals, distinct) = (Sum(counts, "reports"), Sum(counts, "originals"), Sum(counts, "distinct"));
        Assert.True(distinct < reports && originals < reports, $"{distinct}, {originals}, {reports}");
        Assert.Equal(reports, (await Json("/events.json")).GetProperty("total").GetInt64());
        Assert.Equal(originals, (await Json("/events.json?originals=true")).GetProperty("total").GetInt64());
        Assert.Equal(distinct, (await Json("/events/distinct.json")).GetProperty("total").GetInt64());
        var page = await Text("/events/distinct");
        Assert.All(new[] { reports, originals, distinct }, n => Assert.Contains($"<b>{n}</b>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_most_reported_event_leads_to_all_its_reports()
    {
        var most = (await Json("/events/distinct.json?sort=reports")).GetProperty("rows")[0];
        var reports = most.GetProperty("reports").GetInt32();
        Assert.True(reports > 1);
        var address = "id=" + Uri.EscapeDataString(most.GetProperty("id").GetString()!);
        var found = await Json("/event.json?" + address);
        Assert.Equal(reports, found.GetProperty("reports").GetArrayLength());
        Assert.Equal(reports, (await Text("/event.csv?" + address)).Split('\n').Count(line => line.Contains(most.GetProperty("type").GetString()!, StringComparison.Ordinal)));
        var page = await Text("/event?" + address);
        Assert.All(found.GetProperty("reports").EnumerateArray(), r => Assert.Contains(
            $"id=\"{r.GetProperty("event").GetProperty("id").GetString()}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_told_differently_is_named_in_the_list_and_shown_by_whom()
    {
        var line = (await Json("/events/distinct.json?sort=reports")).GetProperty("rows").EnumerateArray()
            .First(r => r.GetProperty("differ").GetArrayLength() > 0);
        var found = await Json("/event.json?id=" + Uri.EscapeDataString(line.GetProperty("id").GetString()!));
        var points = found.GetProperty("differences").EnumerateArray().ToDictionary(d => d.GetProperty("about").GetString()!);
        Assert.All(line.GetProperty("differ").EnumerateArray(), d => Assert.True(points.ContainsKey(d.GetString()!), d.GetString()));
        Assert.All(points.Values, p => Assert.All(p.GetProperty("accounts").EnumerateArray(), a => Assert.NotEmpty(a.GetProperty("by").EnumerateArray())));
    }

    [Theory]
    [InlineData("by=name")]
    [InlineData("by=country")]
    public async Task A_number_of_a_pair_leads_to_as_many_events(string by)
    {
        foreach (var pair in (await Json("/pairs.json?" + by)).EnumerateArray().Take(5))
        {
            var parties = $"actor={Escaped(pair, "actor")}&recipient={Escaped(pair, "recipient")}&standing=fact";
            foreach (var kind in new[] { "cooperation", "conflict" })
            {
                Assert.Equal(
                    pair.GetProperty(kind).GetInt64(), (await Json($"/events.json?{parties}&quad={kind}")).GetProperty("total").GetInt64());
            }
        }
    }

    [Fact]
    public async Task A_number_of_an_actor_leads_to_as_many_events_and_statements()
    {
        foreach (var actor in (await Json("/actors.json")).GetProperty("rows").EnumerateArray().Take(8))
        {
            var name = Escaped(actor, "name");
            Assert.Equal(actor.GetProperty("acts").GetInt64(), (await Json("/events.json?actor=" + name)).GetProperty("total").GetInt64());
            Assert.Equal(actor.GetProperty("receives").GetInt64(), (await Json("/events.json?recipient=" + name)).GetProperty("total").GetInt64());
            Assert.Equal(actor.GetProperty("speaks").GetInt64(), (await Json("/statements.json?source=" + name)).GetProperty("total").GetInt64());
        }
    }

    private static long Sum(List<JsonElement> counts, string name) => counts.Sum(c => c.GetProperty(name).GetInt64());

    private static string Escaped(JsonElement row, string name) => Uri.EscapeDataString(row.GetProperty(name).GetString()!);

    private Task<string> Text(string address) => site.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<JsonElement> Json(string address)
    {
        using var document = JsonDocument.Parse(await Text(address));
        return document.RootElement.Clone();
    }
}
