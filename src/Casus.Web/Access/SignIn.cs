using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casus.Web.Access;

/// <summary>
/// Who may use the site: on loopback everybody who is on the machine; else who shows the key, typed into a page or sent as
/// a bearer token, or whom an OpenID Connect provider vouches for.
/// </summary>
internal static class SignIn
{
    /// <summary>Where browsers sign in by key.</summary>
    public const string Path = "/sign-in";

    private const string Either = "either";

    /// <summary>Sets up what the options ask for.</summary>
    public static void AddSignIn(this IServiceCollection services, WorkbenchOptions options)
    {
        var authentication = services.AddAuthentication(o =>
            {
                o.DefaultScheme = Either;
                o.DefaultChallengeScheme = options.OpenId is null ? Either : OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddPolicyScheme(Either, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? KeyHandler.Name : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.Name, null)
            .AddCookie(o =>
            {
                o.Cookie.Name = "casus";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = options.OpenId is null ? SameSiteMode.Strict : SameSiteMode.Lax;
                o.LoginPath = Path;
                o.ReturnUrlParameter = "to";
            });
        if (options.OpenId is { } provider)
        {
            authentication.AddOpenIdConnect(o =>
            {
                (o.Authority, o.ClientId, o.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
                o.ResponseType = "code";
                // The answer comes as a plain link: what another site's page sends is refused here.
                o.ResponseMode = "query";
                (o.NonceCookie.SameSite, o.CorrelationCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
                (o.NonceCookie.SecurePolicy, o.CorrelationCookie.SecurePolicy) = (CookieSecurePolicy.SameAsRequest, CookieSecurePolicy.SameAsRequest);
                o.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
                o.MapInboundClaims = false;
                o.TokenValidationParameters.NameClaimType = "name";
                o.Events.OnRemoteFailure = context =>
                {
                    context.HandleResponse();
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return context.Response.WriteAsync("The provider's answer lets nobody in. Open the page again to sign in once more.");
                };
                o.UsePkce = true;
                o.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            });
        }

        services.AddAuthorization(o => o.FallbackPolicy = options.NeedsSignIn
            ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()
            : null);
    }

    /// <summary>Maps signing in and out.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder site, WorkbenchOptions options)
    {
        site.MapPost("/session", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            var form = await context.Request.ReadFormAsync();
            var to = Within(form["to"]);
            if (!IsKey(options, form["key"]))
            {
                return Results.Redirect($"{Path}?wrong=true&to={Uri.EscapeDataString(to)}");
            }

            await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Holder(CookieAuthenticationDefaults.AuthenticationScheme));
            return Results.LocalRedirect(to);
        }).AllowAnonymous().ExcludeFromDescription();
        site.MapPost("/session/end", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            // What a provider knows of somebody is its own affair: here he is let go.
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.LocalRedirect(Path + "?out=true");
        }).ExcludeFromDescription();
    }

    /// <summary>An address of this site as it is; the first page for any other.</summary>
    internal static string Within(string? address) =>
        address is { Length: > 1 } && address[0] == '/' && address[1] is not ('/' or '\\') ? address : "/";

    /// <summary>The name of whoever a provider vouches for; null for everybody else, since a shared key names nobody.</summary>
    internal static string? NameOf(ClaimsPrincipal user) =>
        user.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: not (KeyHandler.Name or CookieAuthenticationDefaults.AuthenticationScheme) } who
            ? who.Name ?? who.FindFirst("sub")?.Value
            : null;

    /// <summary>Whether this is the key; takes as long for a wrong one.</summary>
    internal static bool IsKey(WorkbenchOptions options, string? given) => options.Key is { } key && CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")));

    /// <summary>Who shows the key.</summary>
    internal static ClaimsPrincipal Holder(string scheme) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "key")], scheme));
}
