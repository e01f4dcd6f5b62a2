using System.CommandLine;
using System.Net;
using System.Runtime.CompilerServices;
using Casus.Web;

namespace Casus.Cli.Commands;

/// <summary><c>casus serve</c>: the workbench in a browser.</summary>
internal static class ServeCommand
{
    private const string KeyVariable = "CASUS_KEY";
    private const string SecretVariable = "CASUS_OIDC_SECRET";

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var ledger = new Argument<string>("LEDGER") { Description = "Ledger to show; made where there is none" };
        var address = new Option<IPAddress>("--address")
        {
            Description = "Where to listen; other than loopback it needs a key or a provider",
            HelpName = "IP",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[0].Value, out var parsed))
                {
                    return parsed;
                }

                result.AddError($"--address: '{result.Tokens[0].Value}' is no IP address; write it as 127.0.0.1 or ::1");
                return null;
            },
        };
        var port = new Option<int>("--port") { Description = "Port; 0 takes a free one", HelpName = "N", DefaultValueFactory = _ => 5170 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port: 0 to 65535");
            }
        });
        var publicAddress = new Option<Uri?>("--public-address")
        {
            Description = "Address by which users reach the site, where a proxy stands before it",
            HelpName = "URL",
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var parsed) && parsed is { Scheme: "https" or "http", PathAndQuery: "/" })
                {
                    return parsed;
                }

                result.AddError($"--public-address: '{result.Tokens[0].Value}' is no address of a site; write it as https://casus.example.org");
                return null;
            },
        };
        var readOnly = new Option<bool>("--read-only") { Description = "Only show: others may open the ledger meanwhile" };
        var keyFile = new Option<string?>("--key-file") { Description = $"File with the key that users must show (else {KeyVariable})", HelpName = "FILE" };
        var authority = new Option<string?>("--oidc-authority") { Description = $"OpenID Connect provider (its secret in {SecretVariable})", HelpName = "URL" };
        var client = new Option<string?>("--oidc-client") { Description = "This site's id at the provider", HelpName = "ID" };
        var outlets = SharedOptions.Outlets();
        var fast = SharedOptions.Fast();
        var knowledge = SharedOptions.Knowledge();
        var command = new Command(
            "serve", "Opens a ledger as a site in the browser: read, check, count and correct.\n\nExample: casus serve articles.duckdb")
        {
            ledger, address, port, publicAddress, readOnly, keyFile, authority, client, outlets, fast, knowledge,
        };
        command.SetGuardedAction((parse, cancellation) =>
        {
            var folder = parse.GetRequiredValue(knowledge);
            return ServeAsync(
                () => new WorkbenchOptions
                {
                    Ledger = parse.GetRequiredValue(ledger),
                    ReadOnly = parse.GetValue(readOnly),
                    Address = parse.GetRequiredValue(address),
                    Port = parse.GetValue(port),
                    PublicAddress = parse.GetValue(publicAddress),
                    Key = ReadKey(parse.GetValue(keyFile)),
                    OpenId = OpenId(parse.GetValue(authority), parse.GetValue(client)),
                    Outlets = SharedOptions.LoadOutlets(parse.GetValue(outlets)),
                    Knowledge = SharedOptions.OwnKnowledge,
                    LoadCoder = () => SharedOptions.LoadCoder(folder, parse.GetValue(fast)),
                },
                cancellation);
        });
        return command;
    }

    // A method of its own, so that no other command loads the web's assemblies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> ServeAsync(Func<WorkbenchOptions> read, CancellationToken cancellation)
    {
        var options = read();
        try
        {
            await using var workbench = await Workbench.StartAsync(options, cancellation);
            await Console.Error.WriteLineAsync($"casus: {options.Ledger} is at {options.PublicAddress ?? workbench.Address} (Ctrl-C ends)");
            await workbench.WaitAsync(cancellation);
            return ExitStatus.Done;
        }
        catch (WorkbenchException e)
        {
            throw new CommandException(e.Message);
        }
    }

    private static string? ReadKey(string? file)
    {
        var key = file is null ? Environment.GetEnvironmentVariable(KeyVariable) : File.ReadAllText(file).Trim();
        return key switch
        {
            null or "" when file is null => null,
            { Length: < 16 } => throw new CommandException("the key is too short: at least 16 characters"),
            _ => key,
        };
    }

    private static OpenIdSettings? OpenId(string? authority, string? client) => (authority, client) switch
    {
        (null, null) => null,
        ({ } provider, _) when !Uri.TryCreate(provider, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback) =>
            throw new CommandException($"--oidc-authority: '{provider}' is no https address"),
        ({ } provider, { } id) => new OpenIdSettings(
            provider, id, Environment.GetEnvironmentVariable(SecretVariable)
                ?? throw new CommandException($"{SecretVariable} is not set: the provider's secret for this site")),
        _ => throw new CommandException("--oidc-authority and --oidc-client belong together"),
    };
}
