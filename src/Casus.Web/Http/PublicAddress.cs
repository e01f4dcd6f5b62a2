using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Http;

/// <summary>The site behind a proxy: what it is called is set when it is started, not by what requests claim.</summary>
internal static class PublicAddress
{
    /// <summary>Takes requests for ones to the public address, where there is one.</summary>
    public static void UsePublicAddress(this WebApplication site, WorkbenchOptions options)
    {
        if (options.PublicAddress is { } address)
        {
            var host = new HostString(address.Authority);
            site.Use((context, next) =>
            {
                (context.Request.Scheme, context.Request.Host) = (address.Scheme, host);
                return next(context);
            });
        }
    }
}
