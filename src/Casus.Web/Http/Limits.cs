using System.Threading.RateLimiting;
using Casus.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Casus.Web.Http;

/// <summary>How much and how fast anybody may ask.</summary>
internal static class Limits
{
    private const int ReadsASecond = 200;
    private const int WritesAMinute = 120;

    /// <summary>Listens at the address of the options, with bounds on what is taken in.</summary>
    public static void ListenWithLimits(this WebApplicationBuilder builder, WorkbenchOptions options) =>
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = CodingDesk.MostBytes;
            server.Listen(options.Address, options.Port);
        });

    /// <summary>Adds limits by address of the asker: many reads a second, fewer writes a minute.</summary>
    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            var who = context.Connection.RemoteIpAddress?.ToString() ?? "";
            return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter("r" + who, _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 5 * ReadsASecond,
                    TokensPerPeriod = ReadsASecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 100,
                })
                : RateLimitPartition.GetFixedWindowLimiter("w" + who, _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = WritesAMinute,
                    Window = TimeSpan.FromMinutes(1),
                });
        });
    });
}
