using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Casus.Web.Access;

/// <summary>Lets programs in that send the key as <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class KeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory logger, UrlEncoder encoder, WorkbenchOptions options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "key";

    private const string Prefix = "Bearer ";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        return Task.FromResult(header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && SignIn.IsKey(options, header[Prefix.Length..])
            ? AuthenticateResult.Success(new AuthenticationTicket(SignIn.Holder(Name), Name))
            : AuthenticateResult.Fail("not the key"));
    }
}
