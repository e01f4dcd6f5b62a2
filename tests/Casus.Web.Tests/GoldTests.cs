using System.Net.Http.Json;
using System.Text.Json;
using Casus.Ledger.Reviews;

namespace Casus.Web.Tests;

/// <summary>What was reviewed here measures coders as what <c>casus gold</c> writes does.</summary>
public sealed class GoldTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_gold_set_that_is_served_scores_a_coder()
    {
        var events = await site.Client.GetFromJsonAsync<JsonElement>("/events.json?type=COERCE", Stop);
        var found = events.GetProperty("rows").EnumerateArray().Take(2).Select(e => e.GetProperty("id").GetString()!).ToList();
        await ReviewAsync(found[0], "accept");
        await ReviewAsync(found[1], "reject");

        var served = await site.Client.GetStringAsync(new Uri("/gold.jsonl", UriKind.Relative), Stop);
        var gold = GoldSet.Parse(served.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var score = GoldScore.Of(gold, gold.Documents.Select(d => Site.Coder.Code(new Article(d.Text)
        {
            Id = d.Id, Title = d.Title, Outlet = d.Outlet, Published = d.Published, Language = d.Language, Sections = d.Sections,
        })));

        var coerce = score.Types.Single(t => t.Type == "COERCE");
        Assert.Equal((1, 2, 1), (coerce.Gold, coerce.Found, coerce.Right));
        Assert.Equal(string.Concat(GoldSet.Parse(served.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Lines().Select(l => l + "\n")), served);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task ReviewAsync(string record, string action) =>
        (await site.Client.PostAsJsonAsync("/reviews.json", new { record, action, reviewer = "Ana" }, Stop)).EnsureSuccessStatusCode();
}
