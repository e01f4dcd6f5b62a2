using System.Diagnostics;
using System.Text;

namespace Casus.Cli.Tests;

/// <summary>The program as a user runs it: a process of its own.</summary>
internal sealed record CasusProcess(int Status, byte[] Output, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Its lines.</summary>
    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs to the end.</summary>
    public static Task<CasusProcess> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <summary>Runs to the end with that standard input.</summary>
    public static async Task<CasusProcess> RunAsync(byte[]? input, string[] arguments)
    {
        using var process = Start(arguments);
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null)
            {
                await process.StandardInput.BaseStream.WriteAsync(input);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything.
        }

        await process.WaitForExitAsync();
        await reading;
        return new CasusProcess(process.ExitCode, output.ToArray(), await error);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Join(AppContext.BaseDirectory, "Casus.Cli.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }
}
