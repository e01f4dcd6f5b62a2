using System.Globalization;

namespace Casus.Language.Conllu;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html), one sentence at a time.</summary>
public static class ConlluReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    public static IEnumerable<ConlluSentence> ReadFile(string path)
    {
        using var reader = new StreamReader(path);
        foreach (var sentence in Read(reader, path))
        {
            yield return sentence;
        }
    }

    /// <summary>Reads from <paramref name="reader"/>; errors name the input <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names input and line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name)
    {
        var builder = new ConlluSentenceBuilder();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (line.Length > 0 && line[0] == '#')
            {
                builder.AddComment(line);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                Attempt(() => builder.AddLine(line), name, number);
            }
            else if (!builder.IsEmpty)
            {
                yield return Attempt(builder.Build, name, number);
                builder = new ConlluSentenceBuilder();
            }
        }

        if (!builder.IsEmpty)
        {
            yield return Attempt(builder.Build, name, number);
        }
    }

    private static void Attempt(Action action, string name, int number) =>
        Attempt(
            () =>
            {
                action();
                return true;
            },
            name,
            number);

    private static T Attempt<T>(Func<T> action, string name, int number)
    {
        try
        {
            return action();
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"{name}, line {number}: {e.Message}"));
        }
    }
}
