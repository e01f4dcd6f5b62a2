using System.Net;
using Casus.Coding;

namespace Casus.Web;

/// <summary>How the workbench is to run.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The ledger; laid out where there is none.</summary>
    public required string Ledger { get; init; }

    /// <summary>Opens the ledger for reading only: nothing is coded or corrected, and others may read it meanwhile.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Where to listen.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>On which port; 0 takes a free one.</summary>
    public int Port { get; init; } = 5170;

    /// <summary>What a user must show, or null where nobody else reaches the address.</summary>
    public string? Key { get; init; }

    /// <summary>Who vouches for users, or null.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Loads the coder, once and only when something is to be coded.</summary>
    public required Func<Coder> LoadCoder { get; init; }

    /// <summary>Whether anybody but this machine's users may reach the address.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(Address);

    /// <summary>Whether users must sign in.</summary>
    public bool NeedsSignIn => Key is not null || OpenId is not null;
}

/// <summary>An OpenID Connect provider and this site's registration there.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">The registration's id.</param>
/// <param name="ClientSecret">Its secret.</param>
public sealed record OpenIdSettings(string Authority, string ClientId, string ClientSecret);
