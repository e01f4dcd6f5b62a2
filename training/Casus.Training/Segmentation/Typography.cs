using System.Text;

namespace Casus.Training.Segmentation;

/// <summary>Writes a text in other quotes, apostrophes, dashes and line breaks, as outlets do.</summary>
internal sealed class Typography(Random random)
{
    private static readonly (char Open, char Close)[] s_quotes = [('\u201C', '\u201D'), ('\u201C', '\u201D'), ('\u00AB', '\u00BB'), ('"', '"')];

    /// <summary>The same words in another typography; every character keeps its place.</summary>
    public RunningText Vary(RunningText text)
    {
        var varied = new StringBuilder(text.Text);
        Quotes(varied);
        Lines(varied);
        return text with { Text = varied.ToString() };
    }

    private void Quotes(StringBuilder text)
    {
        var quotes = s_quotes[random.Next(s_quotes.Length)];
        var curly = random.Next(2) == 0;
        for (var i = 0; i < text.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[';
            text[i] = text[i] switch
            {
                '"' or '\u201C' or '\u201D' => opens ? quotes.Open : quotes.Close,
                '\'' or '\u2019' => !curly ? '\'' : opens ? '\u2018' : '\u2019',
                '\u2014' => random.Next(2) == 0 ? '\u2013' : '\u2014',
                var other => other,
            };
        }
    }

    // Paragraphs on lines of their own, or lines of mail.
    private void Lines(StringBuilder text)
    {
        var (kind, line) = (random.Next(3), 0);
        for (var i = 0; i < text.Length; i++, line++)
        {
            if (text[i] == '\n')
            {
                text[i] = kind == 1 && i + 1 < text.Length && text[i + 1] == '\n' ? ' ' : '\n';
                line = 0;
            }
            else if (kind == 2 && text[i] == ' ' && line > 66)
            {
                (text[i], line) = ('\n', 0);
            }
        }
    }
}
