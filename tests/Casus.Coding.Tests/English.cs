using Casus.Language;

namespace Casus.Coding.Tests;

/// <summary>Reads English text as the program does.</summary>
internal static class English
{
    /// <summary>The knowledge that ships with the program.</summary>
    public static string Knowledge { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    private static readonly Lazy<Analyzer> Model = new(() => Analyzer.Load(Path.Combine(AppContext.BaseDirectory, "models")));

    private static readonly Lazy<Coder> s_coder = new(() => Coder.Load(Path.Combine(AppContext.BaseDirectory, "models"), Knowledge));

    /// <summary>The program's coder, default tier.</summary>
    public static Coder Coder => s_coder.Value;

    public static Doc Read(string text) => Model.Value.Analyze(new SourceText(text), [(0, text.Length)]);

    /// <summary>The only sentence of a text.</summary>
    public static Sentence One(string text) => Assert.Single(Read(text).Sentences);

    /// <summary>The first token with that form, as sentence and index.</summary>
    public static (Sentence Sentence, int Token) Find(Doc doc, string form)
    {
        foreach (var sentence in doc.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (sentence[i].Form == form)
                {
                    return (sentence, i);
                }
            }
        }

        throw new InvalidOperationException($"There is no '{form}' in '{doc.Source.Text}'.");
    }
}
