using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casus.Web.Tests;

/// <summary>An OpenID Connect provider on this machine, where one user is signed in already: discovery, authorisation code with PKCE, keys.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string Client = "casus";
    public const string Secret = "a secret of the site";

    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Back)> _codes = new(StringComparer.Ordinal);
    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _site;

    private OpenIdProvider(WebApplication site) => _site = site;

    /// <summary>Its address.</summary>
    public string Address => _site.Urls.First();

    /// <summary>Signs with this key in place of the one it shows, as somebody would who only claims to be it.</summary>
    public RSA? Forged { get; set; }

    /// <summary>Where browsers were sent back to.</summary>
    public ConcurrentQueue<string> Returns { get; } = [];

    public static async Task<OpenIdProvider> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        var provider = new OpenIdProvider(site);
        site.MapGet("/.well-known/openid-configuration", provider.Discovery);
        site.MapGet("/keys", provider.Keys);
        site.MapGet("/authorize", provider.Authorize);
        site.MapPost("/token", provider.TokenAsync);
        await site.StartAsync(cancellation);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _key.Dispose();
    }

    private IResult Discovery() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = Address + "/authorize",
        token_endpoint = Address + "/token",
        jwks_uri = Address + "/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var shown = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(shown.Modulus), e = Base64UrlEncoder.Encode(shown.Exponent) } },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        string Asked(string name) => request.Query[name].ToString();
        if (Asked("client_id") != Client || Asked("response_type") != "code" || Asked("code_challenge_method") != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (Asked("nonce"), Asked("code_challenge"), Asked("redirect_uri"));
        Returns.Enqueue(Asked("redirect_uri"));
        return Results.Redirect(QueryHelpers.AddQueryString(Asked("redirect_uri"), new Dictionary<string, string?> { ["code"] = code, ["state"] = Asked("state") }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != Client || form["client_secret"] != Secret || !_codes.TryRemove(form["code"].ToString(), out var asked)
            || asked.Back != form["redirect_uri"] || asked.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Claims = new Dictionary<string, object> { ["sub"] = "7", ["name"] = "Ana Analyst", ["nonce"] = asked.Nonce },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(Forged ?? _key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 60, id_token = token });
    }
}
