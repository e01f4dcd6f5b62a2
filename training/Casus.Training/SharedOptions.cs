using System.CommandLine;

namespace Casus.Training;

/// <summary>Options the subcommands share.</summary>
internal static class SharedOptions
{
    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "The folder with treebank/ and names/",
        DefaultValueFactory = _ => new DirectoryInfo("../shared/data"),
    };

    public static Option<DirectoryInfo> Models() => new("--models")
    {
        Description = "The folder of the models",
        DefaultValueFactory = _ => new DirectoryInfo("models"),
    };
}
