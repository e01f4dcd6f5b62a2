using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Web.Tests;

/// <summary>The whole way from a text to a correction, without a mouse.</summary>
public sealed partial class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_text_is_coded_found_followed_to_its_words_corrected_and_exported_with_the_keyboard_alone()
    {
        var page = await browser.OpenAsync("/code");
        await TypeAsync(page, page.GetByLabel("Text", new PageGetByLabelOptions { Exact = true }), "Police arrested four protesters in Almaty on Monday.");
        await TypeAsync(page, page.GetByLabel("Title"), "By keyboard");
        await TypeAsync(page, page.GetByLabel("Outlet"), "Quill");
        await FollowAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Code it" }));
        await FollowAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "By keyboard" }));
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "By keyboard", Level = 1 })).ToBeVisibleAsync();

        await ViewAsync(page, "Events");
        await Expect(page.Locator("ol.events > li")).ToHaveCountAsync(1);
        await FollowAsync(page, page.Locator("ol.events a.code"));
        await Expect(page.Locator("[data-text] mark.lit")).ToHaveTextAsync("arrested");

        await ViewAsync(page, "Review");
        await Expect(page.Locator("[data-desk]")).ToContainTextAsync("1 event in this turn");
        await Expect(page.Locator("[data-desk]")).ToBeFocusedAsync();
        await Expect(page.Locator(".verdict-line")).ToContainTextAsync("COERCE");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".sheet select").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("SUPP");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Corrected");
        var gold = await browser.Site.Client.GetStringAsync(new Uri("/gold.jsonl", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"type\":\"SUPPORT\"", gold, StringComparison.Ordinal);
        Assert.Contains("Police arrested four protesters", gold, StringComparison.Ordinal);
    }

    // Opens a view and keeps of it what the one outlet tells.
    private static async Task ViewAsync(IPage page, string name)
    {
        await FollowAsync(page, page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Views" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }));
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Level = 1 })).ToBeVisibleAsync();
        await TypeAsync(page, page.GetByLabel("Outlet"), "Q");
        await Expect(page).ToHaveURLAsync(OfQuill());
    }

    private static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await ReachAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task FollowAsync(IPage page, ILocator target)
    {
        await ReachAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    // From field to field, as far as it takes; once around the page is enough.
    private static async Task ReachAsync(IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var step = 0; step < 150; step++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached by the keyboard.");
    }

    [GeneratedRegex("outlet=Quill")]
    private static partial Regex OfQuill();
}
