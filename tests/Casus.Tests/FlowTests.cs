using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Casus.Tests;

/// <summary>The arrows of the architecture: one project a step, and a step knows nothing of those after it.</summary>
public sealed partial class FlowTests
{
    private static readonly string[] Flow =
        ["Casus", "Casus.Reading", "Casus.Language", "Casus.Coding", "Casus.Ledger", "Casus.Insight", "Casus.Web", "Casus.Cli"];

    [Fact]
    public void No_step_refers_to_a_project_after_it()
    {
        var wrong =
            from project in Projects()
            from reference in XDocument.Load(project).Descendants("ProjectReference")
            let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            where Place(name) > Place(StepOf(project))
            select $"{StepOf(project)} refers to {name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_step_names_a_namespace_after_it()
    {
        var wrong =
            from project in Projects()
            from file in Directory.EnumerateFiles(Path.GetDirectoryName(project)!, "*.cs", SearchOption.AllDirectories)
            where !file.Split(Path.DirectorySeparatorChar).Contains("obj")
            from match in Using().Matches(File.ReadAllText(file))
            let name = match.Groups["step"].Value
            where Flow.Contains(name) && Place(name) > Place(StepOf(project))
            select $"{Path.GetFileName(file)} in {StepOf(project)} uses {name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_step_of_the_flow_is_there_to_be_checked() =>
        Assert.Empty(Flow.Except(Projects().Select(StepOf)));

    /// <summary>Place in the flow; projects outside it come last, so that no step may know them.</summary>
    private static int Place(string step) => Array.IndexOf(Flow, step) is >= 0 and var place ? place : Flow.Length;

    private static string StepOf(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(Path.Join(Root(), "src"), "*.csproj", SearchOption.AllDirectories);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Casus.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<step>Casus\.\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();
}
