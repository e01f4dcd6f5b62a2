namespace Casus.Coding;

/// <summary>A knowledge file holds a line that makes no sense; the message names file, line and reason.</summary>
public sealed class KnowledgeException : Exception
{
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1; 0 for the whole file.</param>
    /// <param name="reason">What is wrong, in plain words.</param>
    public KnowledgeException(string file, int line, string reason)
        : base(line > 0 ? $"{file}:{line}: {reason}" : $"{file}: {reason}")
    {
    }
}
