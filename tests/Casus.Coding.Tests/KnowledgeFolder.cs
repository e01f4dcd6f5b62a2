namespace Casus.Coding.Tests;

/// <summary>A folder for knowledge files of a test, removed with it.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("casus-knowledge-").FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
