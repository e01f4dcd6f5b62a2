using Casus.Ledger;
using Casus.Ledger.Views;
using Casus.Web.Access;
using Casus.Web.Http;
using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;
using NodaTime;

namespace Casus.Web;

/// <summary>The workbench: a ledger as a site. Disposing it stops the site and closes the ledger.</summary>
public sealed class Workbench : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly OpenLedger _ledger;

    private Workbench(WebApplication site, OpenLedger ledger) => (_site, _ledger) = (site, ledger);

    /// <summary>Where the site is.</summary>
    public Uri Address => new(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Opens the ledger and starts the site.</summary>
    /// <exception cref="WorkbenchException">The address is open to others and no key or provider is given, or it is taken.</exception>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static async Task<Workbench> StartAsync(WorkbenchOptions options, CancellationToken cancellation = default)
    {
        if (options is { IsOpen: true, NeedsSignIn: false })
        {
            throw new WorkbenchException(
                $"{options.PublicAddress ?? (object)options.Address} can be reached by others: give a key (--key-file, or CASUS_KEY) or an OpenID Connect provider (--oidc-authority)");
        }

        var ledger = OpenLedger.Open(options);
        try
        {
            var site = Build(options, ledger);
            await site.StartAsync(cancellation);
            return new Workbench(site, ledger);
        }
        catch (IOException e)
        {
            await ledger.DisposeAsync();
            throw new WorkbenchException($"{options.Address}:{options.Port} cannot be used: {e.Message}");
        }
        catch
        {
            await ledger.DisposeAsync();
            throw;
        }
    }

    /// <summary>Completes when the site has been asked to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _site.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _ledger.DisposeAsync();
    }

    private static WebApplication Build(WorkbenchOptions options, OpenLedger ledger)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Workbench).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.ListenWithLimits(options);
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(ledger).AddSingleton(ledger.Reader).AddSingleton(ledger.Reviews).AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton<ArticleViews>().AddSingleton<EventViews>().AddSingleton<ActorViews>().AddSingleton<StatementViews>().AddSingleton<DistinctViews>();
        services.AddSingleton<ReviewViews>().AddSingleton<CopyViews>();
        services.AddSingleton<AddressDesk>().AddSingleton<CodingDesk>().AddSingleton<ForecastShelf>().AddSingleton<Kept>().AddSingleton<PeopleCounted>().AddSingleton<ActorShelf>();
        // Nothing is written beside the ledger: who signed in signs in again after a restart.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Open pages hold connections that need no farewell.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        services.AddSignIn(options);
        services.AddLimits();
        services.AddDocumentedApi();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        var site = builder.Build();
        site.UsePublicAddress(options);
        site.UseSafeHeaders(options);
        site.UseRateLimiter();
        site.UseNotFoundPage();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapAssets();
        site.MapSignIn(options);
        site.MapViews();
        site.MapRazorComponents<Pages.App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
        return site;
    }
}
