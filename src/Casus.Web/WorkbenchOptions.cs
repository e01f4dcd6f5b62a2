using System.Net;
using Casus.Coding;
using Casus.Reading.Fetch;
using Casus.Reading.Outlets;

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

    /// <summary>The address by which users reach the site, where a proxy stands before it; else null.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>What a user must show, or null where nobody else reaches the address.</summary>
    public string? Key { get; init; }

    /// <summary>Who vouches for users, or null.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Loads the coder, once and only when something is to be coded.</summary>
    public required Func<Coder> LoadCoder { get; init; }

    /// <summary>Outlets to look up names and addresses in.</summary>
    public OutletList Outlets { get; init; } = OutletList.Known;

    /// <summary>Folder of the knowledge files, by which numbers of killed, wounded and so on are read; null leaves them out.</summary>
    public string? Knowledge { get; init; }

    /// <summary>Whether anybody but this machine's users may reach the site.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(Address) || PublicAddress is { IsLoopback: false };

    /// <summary>Whether users must sign in.</summary>
    public bool NeedsSignIn => Key is not null || OpenId is not null;

    // Tests alone ask servers on their own machine; no option of the program leads here.
    internal FetchOptions Fetch { get; init; } = new() { Timeout = TimeSpan.FromSeconds(20), Retries = 1, MaxItems = 20 };
}

/// <summary>An OpenID Connect provider and this site's registration there.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">The registration's id.</param>
/// <param name="ClientSecret">Its secret.</param>
public sealed record OpenIdSettings(string Authority, string ClientId, string ClientSecret);
