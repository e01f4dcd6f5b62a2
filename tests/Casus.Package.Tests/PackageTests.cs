using System.IO.Compression;
using System.Xml.Linq;

namespace Casus.Package.Tests;

/// <summary>The package codes an article where there is nothing else of this repository.</summary>
public sealed class PackageTests(Stranger stranger) : IClassFixture<Stranger>
{
    private static readonly string[] Steps = ["Casus", "Casus.Reading", "Casus.Language", "Casus.Coding"];

    [Fact]
    public async Task The_lines_on_the_package_s_page_print_what_stands_below_them()
    {
        var page = await File.ReadAllTextAsync(Path.Join(Stranger.Repository, "docs", "package.md"), TestContext.Current.CancellationToken);
        var (program, printed) = (Block(page, "```csharp\n"), Block(page, "```\n\n```\n"));
        Assert.Equal(5, program.TrimEnd().Split('\n').Length);
        Assert.Equal(printed, await stranger.RunAsync(program));
    }

    [Fact]
    public void The_package_asks_for_what_its_steps_ask_for()
    {
        using var package = ZipFile.OpenRead(stranger.Package);
        using var file = package.GetEntry("Casus.nuspec")!.Open();
        var asked = XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value);
        var needed = Steps.SelectMany(step => XDocument.Load(Path.Join(Stranger.Repository, "src", step, step + ".csproj"))
            .Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value));
        Assert.Equal(needed.Distinct().Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_step_comes_with_its_documentation_and_nothing_after_it()
    {
        using var package = ZipFile.OpenRead(stranger.Package);
        var files = package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(Steps.SelectMany(s => new[] { $"lib/net10.0/{s}.dll", $"lib/net10.0/{s}.xml" }).Order(StringComparer.Ordinal), files);
    }

    private static string Block(string page, string opening)
    {
        var start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
