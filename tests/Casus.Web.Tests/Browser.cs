using Microsoft.Playwright;

namespace Casus.Web.Tests;

/// <summary>The site as somebody sees it in Chromium; where there is none, these tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const float Patience = 90_000;

    /// <summary>Where Chromium is, or null; who names one means that one alone.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? [named]
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }).FirstOrDefault(File.Exists);

    private readonly Site _site = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site.</summary>
    public Site Site
    {
        get
        {
            Assert.SkipWhen(Program is null, "There is no Chromium here: apt-get install chromium, or name one in CHROMIUM.");
            return _site;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        await _site.InitializeAsync();
        // Machines that test are busy machines.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(_playwright);
    }

    /// <summary>Starts Chromium.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Program, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    });

    /// <summary>Opens a page of the site.</summary>
    /// <param name="address">Path and filter.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="dark">Whether the system asks for dark.</param>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool dark = false)
    {
        var site = Site.Address.ToString();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site,
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        await context.AddInitScriptAsync("localStorage.getItem('reviewer') ?? localStorage.setItem('reviewer', 'Ana')");
        var page = await context.NewPageAsync();
        await GoAsync(page, address);
        return page;
    }

    /// <summary>Goes to an address and waits until scripts and charts have done their part.</summary>
    public static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("body.ready")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-live]:not(:has(*))")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("body:not([data-charts='']) [data-chart]:not(.drawn)")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".mud-progress-linear")).ToHaveCountAsync(0);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright!.Dispose();
            await _site.DisposeAsync();
        }
    }
}
