using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Http;

/// <summary>What browsers are told to refuse, and what this site refuses itself.</summary>
internal static class SafeHeaders
{
    // The component library writes style attributes; scripts come from the site's own files alone.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Adds the headers, and turns away requests that another site's page made.</summary>
    public static void UseSafeHeaders(this WebApplication site, WorkbenchOptions options) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Other sites learn nothing; without any referrer a browser would not say that a form is this site's own.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // A name that somebody else points at this machine must not reach a site that trusts whoever is on it.
        if (!options.IsOpen && !OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return context.Response.WriteAsync("This site answers to localhost only.");
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("Requests from other sites' pages are refused.");
        }

        return next(context);
    });

    // Browsers say which page a request comes from; other programs do not, and cannot be made to send it by a page.
    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? !Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value
            : request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
    }
}
