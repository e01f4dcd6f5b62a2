using Microsoft.Playwright;

namespace Casus.Web.Tests;

/// <summary>Takes a picture of each page; run by <c>docs/screenshots/take.sh</c>, not with the tests. PAGES names some of them; WHOLE takes them down to the end.</summary>
public sealed class Screenshots(Browser browser) : IClassFixture<Browser>
{
    [Theory(Explicit = true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Take(int width, bool dark)
    {
        var folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? "screenshots";
        var wanted = Environment.GetEnvironmentVariable("PAGES")?.Split(',');
        foreach (var (name, address) in await Pages.OfAsync(browser.Site))
        {
            if (wanted is not null && !wanted.Contains(name))
            {
                continue;
            }

            var page = await browser.OpenAsync(address, width, dark);
            await page.WaitForTimeoutAsync(400);
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Join(folder, $"{name}-{(dark ? "dark" : "light")}-{width}.png"),
                FullPage = Environment.GetEnvironmentVariable("WHOLE") is not null,
            });
            await page.Context.CloseAsync();
        }
    }
}
