namespace Casus.Reading.Sections;

/// <summary>The lines of a file under knowledge/reading, which travels inside the assembly; # at a line's head comments.</summary>
internal static class KnowledgeLines
{
    public static IEnumerable<string> Of(string name)
    {
        using var stream = typeof(KnowledgeLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"knowledge/reading/{name} is missing");
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            {
                yield return line.Trim();
            }
        }
    }
}
