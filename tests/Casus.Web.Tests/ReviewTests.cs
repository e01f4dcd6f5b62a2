using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Casus.Ledger.Reviews;

namespace Casus.Web.Tests;

/// <summary>Reviews made by programs, and what comes of them.</summary>
public sealed class ReviewTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_correction_is_seen_at_the_article_and_in_the_gold_set_until_it_is_taken_back()
    {
        var found = (await Json("/events.json?type=ACCUSE")).GetProperty("rows")[0];
        var (record, document) = (found.GetProperty("id").GetString()!, found.GetProperty("document").GetString()!);
        var made = await Post(new { record, action = "set", field = "type", value = "REJECT", reviewer = "Ana", note = "a refusal" });
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var number = (await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("number").GetInt32();
        var gold = Assert.Single((await Gold()).Items);
        var corrected = Assert.IsType<EventRecord>(gold.Gold);
        Assert.Equal((record, document, EventType.Reject, -2), (corrected.Id, gold.Document, corrected.Type, corrected.Intensity));

        Assert.Contains(" corrected</span>", await Text("/article?id=" + Uri.EscapeDataString(document)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Post(new { action = "undo", undoes = number, reviewer = "Ana" })).StatusCode);
        Assert.Empty(await Text("/gold.jsonl"));
        var history = (await Json("/reviews.json")).EnumerateArray().Select(r => r.GetProperty("action").GetString());
        Assert.Equal(["set", "undo"], history);
    }

    [Theory]
    [InlineData("no-such-record", "accept", null, null)]
    [InlineData(null, "set", "type", "QUARREL")]
    [InlineData(null, "set", "colour", "red")]
    public async Task A_review_that_makes_no_sense_is_refused_with_its_reason(string? record, string action, string? field, string? value)
    {
        record ??= (await Json("/events.json")).GetProperty("rows")[0].GetProperty("id").GetString();
        var answer = await Post(new { record, action, field, value, reviewer = "Ben" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString()!);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Post(object draft) => site.Client.PostAsJsonAsync("/reviews.json", draft, Stop);

    private async Task<GoldSet> Gold() => GoldSet.Parse((await Text("/gold.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private Task<string> Text(string address) => site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Stop);

    private async Task<JsonElement> Json(string address)
    {
        using var document = JsonDocument.Parse(await Text(address));
        return document.RootElement.Clone();
    }
}
