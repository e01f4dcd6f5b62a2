using System.Text.RegularExpressions;
using Casus.Reading.Tests.Fetch;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Web.Tests;

/// <summary>What somebody does with the workbench, done in a browser.</summary>
public sealed partial class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_pasted_text_is_coded_and_its_event_leads_to_its_words()
    {
        var page = await browser.OpenAsync("/code");
        await page.GetByLabel("Text", new PageGetByLabelOptions { Exact = true }).FillAsync(
            "Police arrested four protesters in Almaty on Monday, the Interior Ministry said.");
        await page.GetByLabel("Title").FillAsync("A pasted text");
        await page.GetByLabel("Outlet").FillAsync("The Invented");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Code it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "A pasted text" }).ClickAsync(new LocatorClickOptions { Timeout = 60_000 });
        await Expect(page).ToHaveURLAsync(ArticleAddress());

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Events" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Events", Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Outlet").SelectOptionAsync("The Invented");
        await Expect(page).ToHaveURLAsync(OutletAddress());
        await Expect(page.Locator("ol.events > li")).ToHaveCountAsync(1);
        await page.Locator("ol.events a.code").ClickAsync();
        var lit = page.Locator("[data-text] mark.lit");
        await Expect(lit).ToHaveTextAsync("arrested");
        await Expect(page.Locator("[data-text] .tag.lit")).ToContainTextAsync("COERCE");
    }

    [Fact]
    public async Task A_page_named_by_its_address_is_fetched_and_coded_while_one_watches()
    {
        await using var server = new LocalServer();
        server.Add("/arrests", new Reply(FetchTests.Page));
        var page = await browser.OpenAsync("/code");
        await page.GetByLabel("Address of a page").FillAsync(server.Address + "/arrests");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Fetch it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Four held in Almaty" }).ClickAsync(new LocatorClickOptions { Timeout = 60_000 });
        await Expect(page).ToHaveURLAsync(ArticleAddress());
    }

    [Fact]
    public async Task With_the_keyboard_alone_records_are_walked_and_their_words_light_up()
    {
        var page = await browser.OpenAsync((await Pages.OfAsync(browser.Site)).Single(p => p.Name == "article").Address.Split("&record")[0]);
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("[data-item].pinned")).ToHaveCountAsync(1);
        Assert.NotEqual(0, await page.Locator("[data-text] .lit").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-item].pinned")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task With_the_keyboard_alone_events_are_judged_corrected_and_taken_back()
    {
        var page = await browser.OpenAsync("/review");
        var line = page.Locator(".verdict-line");
        var status = page.GetByRole(AriaRole.Status);
        var first = await line.InnerTextAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(status).ToContainTextAsync("Accepted");
        await Expect(line).Not.ToHaveTextAsync(first);
        await page.Keyboard.PressAsync("u");
        await Expect(status).ToContainTextAsync("Taken back");
        await Expect(line).ToHaveTextAsync(first, new LocatorAssertionsToHaveTextOptions { UseInnerText = true });

        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".sheet select").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("SUPP");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(status).ToContainTextAsync("Corrected");
        await Expect(page.Locator("[data-desk]")).ToBeFocusedAsync();
        Assert.Contains("\"type\":\"SUPPORT\"", await browser.Site.Client.GetStringAsync(new Uri("/gold.jsonl", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("u");
        await Expect(status).ToContainTextAsync("Taken back");
        Assert.Empty(await browser.Site.Client.GetStringAsync(new Uri("/gold.jsonl", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Selected_words_list_the_records_on_them()
    {
        var page = await browser.OpenAsync((await Pages.OfAsync(browser.Site)).Single(p => p.Name == "article").Address.Split("&record")[0]);
        var all = await page.Locator("[data-item]:visible").CountAsync();
        await page.Locator("[data-text] mark").First.SelectTextAsync();
        await Expect(page.Locator("[data-selection]")).ToBeVisibleAsync();
        Assert.InRange(await page.Locator("[data-item]:visible").CountAsync(), 1, all - 1);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show all" }).ClickAsync();
        Assert.Equal(all, await page.Locator("[data-item]:visible").CountAsync());
    }

    [Fact]
    public async Task Charts_are_drawn_and_a_place_on_the_map_leads_to_its_events()
    {
        var page = await browser.OpenAsync("/events");
        Assert.SkipWhen(await page.Locator("body").GetAttributeAsync("data-charts") is "", "This site was built without Node, so without charts.");
        await Expect(page.Locator(".chart.timeline svg")).ToBeVisibleAsync();
        await Expect(page.Locator(".chart.map svg")).ToBeVisibleAsync();
        await page.Locator(".chart.map svg text").Filter(new LocatorFilterOptions { HasText = "Almaty" }).First.ClickAsync(new LocatorClickOptions { Force = true });
        await Expect(page).ToHaveURLAsync(AlmatyAddress());
        await Browser.GoAsync(page, "/actors");
        await Expect(page.Locator(".chart.network svg circle").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_dropped_file_is_coded_while_one_watches()
    {
        var page = await browser.OpenAsync("/code");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "dropped.txt", MimeType = "text/plain", Buffer = "Two held in Taraz\n\nPolice detained two activists in Taraz on Monday.\n"u8.ToArray(),
        });
        await Expect(page.Locator(".coded li a")).ToHaveTextAsync("Two held in Taraz");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 coded, 0 refused");
    }

    [Fact]
    public async Task Pointing_at_a_word_lights_up_all_that_its_record_rests_on()
    {
        var page = await browser.OpenAsync((await Pages.OfAsync(browser.Site)).Single(p => p.Name == "article").Address.Split("&record")[0]);
        var mark = page.Locator("[data-text] mark").First;
        await mark.HoverAsync();
        await Expect(page.Locator("[data-records] .lit").First).ToBeVisibleAsync();
        Assert.True(await page.Locator("[data-text] .lit").CountAsync() > 1);
        await page.Locator("h1").HoverAsync();
        await Expect(page.Locator(".lit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_distinct_event_leads_to_its_reports_and_they_to_their_words()
    {
        var page = await browser.OpenAsync("/events");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "distinct events" }).ClickAsync();
        await page.GetByLabel("Order").SelectOptionAsync("reports");
        await Expect(page).ToHaveURLAsync(ByReports());
        await page.Locator(".tally a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Who says what" })).ToBeVisibleAsync();
        Assert.True(await page.Locator(".teller li").CountAsync() > 1);
        await page.Locator(".teller a.code").First.ClickAsync();
        await Expect(page.Locator("[data-text] mark.lit").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task No_page_has_a_serious_barrier_a_script_error_or_a_sideways_scroll(int width, bool dark)
    {
        var wrong = new List<string>();
        var page = await browser.OpenAsync("/articles", width, dark);
        var now = "";
        page.PageError += (_, error) => wrong.Add($"{now}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                wrong.Add($"{now}: {message.Text}");
            }
        };
        foreach (var (name, address) in await Pages.OfAsync(browser.Site))
        {
            now = name;
            await Browser.GoAsync(page, address);
            // What is folded away is read, too.
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            if (name == "review")
            {
                await page.Keyboard.PressAsync("e");
                await Expect(page.Locator(".sheet")).ToBeVisibleAsync();
            }

            wrong.AddRange((await Barriers(page)).Select(barrier => $"{name}: {barrier}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1"))
            {
                wrong.Add($"{name}: wider than the window");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task What_became_of_a_forecast_is_said_on_its_page()
    {
        var page = await browser.OpenAsync("/forecasts?asof=2022-02-15");
        var forecast = page.Locator("ol.events > li").First;
        await forecast.GetByText("Judge", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await forecast.GetByLabel("Why").FillAsync("It was in all papers.");
        await forecast.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("says Ana. It was in all papers.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_a_key_one_signs_in_and_out_and_no_barrier_stands_before_the_door()
    {
        const string Key = "a key of more than sixteen signs";
        var page = await browser.OpenAsync("/code");
        var folder = Directory.CreateTempSubdirectory("casus-door-");
        await using (var workbench = await Workbench.StartAsync(
            new WorkbenchOptions { Ledger = Path.Join(folder.FullName, "ledger.duckdb"), Port = 0, Key = Key, LoadCoder = () => Site.Coder }, TestContext.Current.CancellationToken))
        {
            await page.GotoAsync(new Uri(workbench.Address, "/articles").ToString());
            Assert.Empty(await Barriers(page));
            await page.GetByLabel("Key").FillAsync(Key);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Articles", Exact = true })).ToBeVisibleAsync();
            Assert.Empty(await Barriers(page));
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign out" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("signed out");
        }

        folder.Delete(recursive: true);
    }

    private static async Task<IEnumerable<string>> Barriers(IPage page) => (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
        .Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}");

    [GeneratedRegex("place=Almaty")]
    private static partial Regex AlmatyAddress();

    [GeneratedRegex("sort=reports")]
    private static partial Regex ByReports();

    [GeneratedRegex("/article\\?id=")]
    private static partial Regex ArticleAddress();

    [GeneratedRegex("outlet=The(%20|\\+)Invented")]
    private static partial Regex OutletAddress();
}
