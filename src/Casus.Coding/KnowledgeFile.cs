namespace Casus.Coding;

/// <summary>Reads the plain-text files of <c>knowledge/</c>: UTF-8, <c>#</c> starts a comment, blank lines do not count.</summary>
internal static class KnowledgeFile
{
    /// <summary>The meaningful lines of a file with their numbers, comments and outer white space removed.</summary>
    /// <exception cref="KnowledgeException">The file is missing or unreadable.</exception>
    public static IEnumerable<(int Number, string Text)> Lines(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException(path, 0, e.Message);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var comment = lines[i].IndexOf('#', StringComparison.Ordinal);
            var text = (comment < 0 ? lines[i] : lines[i][..comment]).Trim();
            if (text.Length > 0)
            {
                yield return (i + 1, text);
            }
        }
    }

    /// <summary>The <c>.txt</c> files of a folder in ordinal order; none where there is no such folder.</summary>
    public static string[] In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.GetFiles(folder, "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
