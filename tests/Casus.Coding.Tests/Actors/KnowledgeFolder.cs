namespace Casus.Coding.Tests.Actors;

/// <summary>A folder of actor knowledge with nothing in it, gone after the test.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    public KnowledgeFolder()
    {
        Path = Directory.CreateTempSubdirectory("casus-knowledge-").FullName;
        foreach (var file in (string[])["states.txt", "groups.txt", "sectors.txt", "compounds.txt"])
        {
            Write(file, "");
        }

        File.WriteAllText(System.IO.Path.Combine(Path, "places.txt"), "");
    }

    public string Path { get; }

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, "actors", file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, true);
}
