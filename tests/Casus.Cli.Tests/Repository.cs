namespace Casus.Cli.Tests;

/// <summary>Where the project's own files are.</summary>
internal static class Repository
{
    /// <summary>The sample articles.</summary>
    public static string Samples { get; } = Path.Join(Root(), "samples");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Casus.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
