using System.Diagnostics;
using System.Reflection;

namespace Casus.Package.Tests;

/// <summary>Somebody who has the package alone: a folder of their own, with what was packed beside it and no network.</summary>
public sealed class Stranger : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("casus-package-");

    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Metadata("Repository");

    /// <summary>The package.</summary>
    public string Package => Directory.GetFiles(_folder.FullName, "Casus.*.nupkg").Single();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await DotnetAsync(
        Repository, "pack", Path.Join("src", "Casus.Package"), "--no-build", "-c", Metadata("Configuration"), "-o", _folder.FullName);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>What a program of these lines prints, in a project that refers to the package and to nothing else.</summary>
    public async Task<string> RunAsync(string program)
    {
        var project = _folder.CreateSubdirectory("Example").FullName;
        await File.WriteAllTextAsync(Path.Join(project, "Program.cs"), program);
        await File.WriteAllTextAsync(Path.Join(project, "Example.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Casus" Version="*" />
              </ItemGroup>
            </Project>
            """);
        // What the package asks for lies in this machine's cache already; the package itself is not left there.
        await DotnetAsync(
            project, "build", "-o", "out", $"-p:RestoreSources={_folder.FullName}", $"-p:RestoreFallbackFolders={Metadata("PackageCache")}",
            $"-p:RestorePackagesPath={Path.Join(_folder.FullName, "cache")}");
        return await DotnetAsync(project, Path.Join("out", "Example.dll"));
    }

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        // What the build that runs the tests tells its own processes is not for this one.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{await error}");
        return output;
    }

    private static string Metadata(string key) =>
        typeof(Stranger).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
