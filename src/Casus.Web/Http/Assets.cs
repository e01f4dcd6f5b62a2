using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>Style sheets and scripts, all from this assembly. Their addresses hold a digest, so browsers keep them for good.</summary>
internal static class Assets
{
    private const string Folder = "assets/";
    private static readonly FrozenDictionary<string, Lazy<Asset>> ByName = typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], name => new Lazy<Asset>(() => Asset.Load(name)), StringComparer.Ordinal);

    /// <summary>Whether the site was built with this one.</summary>
    public static bool Has(string name) => ByName.ContainsKey(name);

    /// <summary>The address of an asset.</summary>
    public static string Address(string name) => $"/{Folder}{name}?v={ByName[name].Value.Digest}";

    /// <summary>Serves them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder site) =>
        site.MapGet(Folder + "{name}", (string name, HttpContext context) =>
        {
            if (!ByName.TryGetValue(name, out var lazy))
            {
                return Results.NotFound();
            }

            var asset = lazy.Value;
            context.Response.Headers.CacheControl = context.Request.Query["v"] == asset.Digest
                ? "public, max-age=31536000, immutable"
                : "no-cache";
            context.Response.Headers.Vary = "Accept-Encoding";
            if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                context.Response.Headers.ContentEncoding = "br";
                return Results.Bytes(asset.Packed, asset.Type);
            }

            return Results.Bytes(asset.Plain, asset.Type);
        }).AllowAnonymous().ExcludeFromDescription();

    private sealed record Asset(byte[] Plain, byte[] Packed, string Type, string Digest)
    {
        public static Asset Load(string resource)
        {
            using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
            var plain = new byte[stream.Length];
            stream.ReadExactly(plain);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            {
                brotli.Write(plain);
            }

            var type = Path.GetExtension(resource) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "application/octet-stream",
            };
            return new Asset(plain, packed.ToArray(), type, Convert.ToHexStringLower(SHA256.HashData(plain))[..12]);
        }
    }
}
