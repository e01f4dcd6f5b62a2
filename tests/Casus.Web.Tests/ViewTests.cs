using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Casus.Web.Tests;

/// <summary>Each view is a page, a JSON answer and a CSV answer at one address with one filter.</summary>
public sealed class ViewTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/articles")]
    [InlineData("/events")]
    [InlineData("/events/distinct")]
    [InlineData("/actors")]
    [InlineData("/statements")]
    [InlineData("/forecasts")]
    [InlineData("/code")]
    [InlineData("/api")]
    [InlineData("/actor?name=Russia")]
    [InlineData("/pair?a=Russia&b=Kazakhstan")]
    public async Task Every_page_is_there_and_lets_no_script_in_but_its_own(string address)
    {
        var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles", "?language=en&from=2022-01-08")]
    [InlineData("/events", "?type=ACCUSE&standing=said")]
    [InlineData("/events", "?party=KAZ&quad=material%20conflict&confidence=0.5")]
    [InlineData("/actors", "?country=RUS")]
    [InlineData("/statements", "?stance=denies")]
    public async Task A_filter_finds_the_same_as_page_as_JSON_and_as_CSV(string path, string filter)
    {
        var all = await Json(path + ".json");
        var some = await Json(path + ".json" + filter);
        var total = some.GetProperty("total").GetInt64();
        Assert.InRange(total, 1, all.GetProperty("total").GetInt64() - 1);
        Assert.Contains($"<span class=\"count\">{total}</span>", await Text(path + filter), StringComparison.Ordinal);
        var csv = await Text(path + ".csv" + filter);
        Assert.Equal(some.GetProperty("rows").GetArrayLength(), Records(csv) - 1);
    }

    [Theory]
    [InlineData("/actor", "?name=Kazakhstan", "events")]
    [InlineData("/pair", "?a=RUS&b=KAZ", "there", "events")]
    public async Task An_actor_and_a_pair_have_their_twins(string path, string filter, params string[] events)
    {
        var told = events.Aggregate(await Json(path + ".json" + filter), (part, name) => part.GetProperty(name));
        Assert.InRange(told.GetProperty("total").GetInt64(), 1, long.MaxValue);
        Assert.InRange(Records(await Text(path + ".csv" + filter)), 2, int.MaxValue);
        Assert.Contains($"href=\"{path}.csv{filter.Replace("&", "&amp;", StringComparison.Ordinal)}\"", await Text(path + filter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles")]
    [InlineData("/events/distinct")]
    [InlineData("/actors")]
    [InlineData("/statements")]
    [InlineData("/forecasts")]
    public async Task Addresses_of_several_parts_are_written_so_that_each_part_arrives(string address) =>
        Assert.DoesNotContain("&amp;amp;", await Text(address), StringComparison.Ordinal);

    [Fact]
    public async Task What_events_say_of_time_and_place_adds_up()
    {
        var dated = (await Json("/events/timeline.json")).GetProperty("bars").EnumerateArray().Sum(b => b.GetProperty("count").GetInt64());
        Assert.InRange(dated, 1, (await Json("/events.json")).GetProperty("total").GetInt64());
        var almaty = (await Json("/events/map.json")).EnumerateArray().Single(p => p.GetProperty("place").GetString() == "Almaty");
        Assert.Equal(
            almaty.GetProperty("count").GetInt64(),
            (await Json("/events.json?place=Almaty")).GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Negated_and_open_events_make_nobody_a_pair()
    {
        var told = await Json("/events.json?standing=told");
        var said = await Json("/events.json?standing=said");
        var most = told.GetProperty("total").GetInt64() + said.GetProperty("total").GetInt64();
        var pairs = await Json("/pairs.json");
        Assert.All(pairs.EnumerateArray(), p => Assert.InRange(
            p.GetProperty("cooperation").GetInt64() + p.GetProperty("conflict").GetInt64(), 1, most));
    }

    [Fact]
    public async Task An_article_comes_with_the_records_that_casus_code_writes()
    {
        var id = (await Json("/articles.json")).GetProperty("rows")[0].GetProperty("id").GetString()!;
        var records = (await Json("/article.json?id=" + Uri.EscapeDataString(id))).EnumerateArray().ToList();
        Assert.Equal("document", records[0].GetProperty("record").GetString());
        var text = new SourceText(records[0].GetProperty("text").GetString()!);
        var triggers = records.Where(r => r.GetProperty("record").GetString() == "event").SelectMany(e => e.GetProperty("trigger").EnumerateArray()).ToList();
        Assert.NotEmpty(triggers);
        Assert.All(triggers, t => Assert.Equal(
            t.GetProperty("text").GetString(), text[new Span(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32())]));
    }

    [Fact]
    public async Task An_event_shows_all_its_reports()
    {
        var found = (await Json("/events.json?type=COERCE")).GetProperty("rows")[0];
        var id = found.GetProperty("id").GetString()!;
        var page = await Text("/event?id=" + Uri.EscapeDataString(id));
        Assert.Contains("COERCE", page, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(id), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_s_reports_are_there_for_programs()
    {
        var id = (await Json("/events.json?type=COERCE")).GetProperty("rows")[0].GetProperty("id").GetString()!;
        var reports = (await Json("/event.json?id=" + Uri.EscapeDataString(id))).GetProperty("reports").EnumerateArray().ToList();
        Assert.Contains(reports, r => r.GetProperty("event").GetProperty("id").GetString() == id);
        Assert.All(reports, r => Assert.NotEmpty(r.GetProperty("sentence").GetProperty("text").GetString()!));
        Assert.Equal(reports.Count, Records(await Text("/event.csv?id=" + Uri.EscapeDataString(id))) - 1);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri("/event.json?id=none", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task What_a_copy_has_of_its_original_is_there_for_programs()
    {
        var row = (await Json("/articles.json?origin=copy")).GetProperty("rows")[0];
        var (copy, original) = (row.GetProperty("id").GetString()!, row.GetProperty("copy_of").GetString()!);
        var filter = $"?copy={Uri.EscapeDataString(copy)}&original={Uri.EscapeDataString(original)}";
        var compared = await Json("/compare.json" + filter);
        Assert.InRange(compared.GetProperty("share").GetDouble(), 0.1, 1);
        Assert.NotEmpty(compared.GetProperty("because").EnumerateArray());
        var spans = compared.GetProperty("spans").EnumerateArray().ToList();
        var text = new SourceText((await Json("/article.json?id=" + Uri.EscapeDataString(original)))[0].GetProperty("text").GetString()!);
        Assert.All(spans, s => Assert.Equal(
            text[new Span(s.GetProperty("original_start").GetInt32(), s.GetProperty("original_end").GetInt32())], s.GetProperty("original_text").GetString()));
        Assert.Equal(spans.Count, Records(await Text("/compare.csv" + filter)) - 1);
        var turned = $"/compare.json?copy={Uri.EscapeDataString(original)}&original={Uri.EscapeDataString(copy)}";
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri(turned, UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Forecasts_are_due_once_their_day_has_passed()
    {
        var draft = new { text = "Russia will withdraw its troops from Kazakhstan on Friday, a diplomat said.", published = "2022-01-10", outlet = "The Expectant" };
        await site.Client.PostAsJsonAsync("/articles.json", draft, Stop);
        var before = await Json("/forecasts.json?state=due&asof=2022-01-01");
        var after = await Json("/forecasts.json?state=due&asof=2023-01-01");
        Assert.Equal(0, before.GetProperty("total").GetInt64());
        var due = after.GetProperty("rows").GetArrayLength();
        Assert.NotEqual(0, due);
        Assert.Equal(due, Records(await Text("/forecasts.csv?state=due&asof=2023-01-01")) - 1);
        Assert.Contains($"<span class=\"count\">{due}</span>", await Text("/forecasts?state=due&asof=2023-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_document_is_not_found()
    {
        var answer = await site.Client.GetAsync(new Uri("/article.json?id=none", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/article?id=none");
        request.Headers.Accept.ParseAdd("text/html");
        var page = await site.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("Not found", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_article_is_coded_once_and_its_text_stays_text()
    {
        var draft = new
        {
            text = "Police arrested four protesters in Almaty on Monday. <script>alert(1)</script> <b>Russia</b> condemned the arrests.",
            title = "Arrests <img src=x>",
            outlet = "The Invented",
            published = "2022-01-05",
        };
        var answer = await site.Client.PostAsJsonAsync("/articles.json", draft, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var records = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Contains(records.EnumerateArray(), r => r.GetProperty("record").GetString() == "event");
        var id = records[0].GetProperty("id").GetString()!;
        var page = await Text("/article?id=" + id);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        var again = await site.Client.PostAsJsonAsync("/articles.json", draft, Stop);
        Assert.Equal(id, (await again.Content.ReadFromJsonAsync<JsonElement>(Stop))[0].GetProperty("id").GetString());
        Assert.Equal(1, (await Json("/articles.json?outlet=The%20Invented")).GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task What_cannot_be_coded_is_refused_with_its_reason()
    {
        var answer = await site.Client.PostAsJsonAsync("/articles.json", new { text = "   " }, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task The_description_names_every_address_for_programs_and_its_filter()
    {
        var paths = (await Json("/openapi.json")).GetProperty("paths");
        var names = paths.GetProperty("/events.json").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(p => p.GetProperty("name").GetString()).ToList();
        Assert.Contains("standing", names);
        Assert.True(paths.GetProperty("/articles.json").TryGetProperty("post", out _));
        var page = await Text("/api");
        Assert.All(paths.EnumerateObject(), p => Assert.Contains($"<code>{p.Name}</code>", page, StringComparison.Ordinal));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<string> Text(string address) => site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Stop);

    private async Task<JsonElement> Json(string address)
    {
        using var document = JsonDocument.Parse(await Text(address));
        return document.RootElement.Clone();
    }

    // Rows of CSV: line breaks inside quotes belong to a field.
    private static int Records(string csv)
    {
        var (rows, quoted) = (0, false);
        foreach (var c in csv)
        {
            quoted ^= c == '"';
            rows += c == '\n' && !quoted ? 1 : 0;
        }

        return rows;
    }
}
