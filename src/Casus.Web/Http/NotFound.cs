using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Http;

/// <summary>What somebody sees who asks for what is not there.</summary>
internal static class NotFound
{
    /// <summary>Shows a page to people; programs get the bare answer.</summary>
    public static void UseNotFoundPage(this WebApplication site)
    {
        site.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        site.Use((context, next) =>
        {
            if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) &&
                context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
    }
}
