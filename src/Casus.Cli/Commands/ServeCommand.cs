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
        var readOnly = new Option<bool>("--read-only") { Description = "Only show: others may open the ledger meanwhile" };
        var keyFile = new Option<string?>("--key-file") { Description = $"File with the key that users must show (else {KeyVariable})", HelpName = "FILE" };
        var authority = new Option<string?>("--oidc-authority") { Description = $"OpenID Connect provider (its secret in {SecretVariable})", HelpName = "URL" };
        var client = new Option<string?>("--oidc-client") { Description = "This site's id at the provider", HelpName = "ID" };
        var fast = SharedOptions.Fast();
        var knowledge = SharedOptions.Knowledge();
        var command = new Command(
            "serve", "Opens a ledger as a site in the browser: read, check, count and correct.\n\nExample: casus serve articles.duckdb")
        {
            ledger, address, port, readOnly, keyFile, authority, client, fast, knowledge,
        };
        command.SetGuardedAction((parse, cancellation) =>
        {
            var folder = parse.GetRequiredValue(knowledge);
            return ServeAsync(
                parse.GetRequiredValue(ledger), parse.GetRequiredValue(address), parse.GetValue(port), parse.GetValue(readOnly),
                ReadKey(parse.GetValue(keyFile)), parse.GetValue(authority), parse.GetValue(client),
                () => SharedOptions.LoadCoder(folder, parse.GetValue(fast)), cancellation);
        });
        return command;
    }

    // A method of its own, so that no other command loads the web's assemblies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> ServeAsync(
        string ledger, IPAddress address, int port, bool readOnly, string? key, string? authority, string? client,
        Func<Casus.Coding.Coder> loadCoder, CancellationToken cancellation)
    {
        var options = new WorkbenchOptions
        {
            Ledger = ledger,
            ReadOnly = readOnly,
            Address = address,
            Port = port,
            Key = key,
            OpenId = OpenId(authority, client),
            LoadCoder = loadCoder,
        };
        try
        {
            await using var workbench = await Workbench.StartAsync(options, cancellation);
            await Console.Error.WriteLineAsync($"casus: {ledger} is at {workbench.Address} (Ctrl-C ends)");
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
        ({ } provider, { } id) => new OpenIdSettings(
            provider, id, Environment.GetEnvironmentVariable(SecretVariable)
                ?? throw new CommandException($"{SecretVariable} is not set: the provider's secret for this site")),
        _ => throw new CommandException("--oidc-authority and --oidc-client belong together"),
    };
}
