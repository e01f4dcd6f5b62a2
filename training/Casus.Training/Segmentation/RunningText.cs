using System.Text;

namespace Casus.Training.Segmentation;

/// <summary>A treebank document as running text, with the places where its words and sentences start.</summary>
internal sealed record RunningText(
    string Text, List<PlacedToken> Words, List<(int Start, int End)> Sentences, HashSet<int> WordStarts, HashSet<int> SentenceStarts)
{
    private const string EmptyLine = "\n\n";

    /// <summary>The documents, with empty lines between paragraphs.</summary>
    public static List<RunningText> Documents(IEnumerable<GoldSentence> sentences)
    {
        var documents = new List<RunningText>();
        var document = new List<GoldSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && sentence.Conllu.Comments.Any(c => c.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                documents.Add(Join(document, EmptyLine));
                document = [];
            }

            document.Add(sentence);
        }

        documents.Add(Join(document, EmptyLine));
        return documents;
    }

    /// <summary>Paragraphs of complete sentences in random order, so that any may follow any.</summary>
    public static List<RunningText> Prose(IEnumerable<GoldSentence> sentences, Random random)
    {
        var complete = sentences.Where(IsComplete).ToArray();
        random.Shuffle(complete);
        return [.. complete.Chunk(5).Select(paragraph => Join([.. paragraph], " "))];
    }

    private static bool IsComplete(GoldSentence sentence)
    {
        var text = sentence.Conllu.Text;
        var first = text.FirstOrDefault(char.IsLetterOrDigit);
        return sentence.Sentence.Tokens.Length >= 6 && char.IsUpper(first) && text[^1] is '.' or '!' or '?' or '"' or '\u201D';
    }

    private static RunningText Join(List<GoldSentence> document, string paragraph)
    {
        var text = new StringBuilder();
        var (words, sentences) = (new List<PlacedToken>(), new List<(int Start, int End)>());
        var spaced = true;
        foreach (var sentence in document.Select(g => g.Conllu))
        {
            text.Append(text.Length == 0 ? "" : sentence.OpensParagraph ? paragraph : spaced || paragraph == " " ? " " : "");
            words.AddRange(PlacedToken.In(sentence.Sentence, text.Length));
            sentences.Add((text.Length + sentence.Sentence.Start, text.Length + sentence.Sentence.End));
            text.Append(sentence.Text);
            spaced = sentence.SpaceAfter;
        }

        return new RunningText(
            text.ToString(), words, sentences, [.. words.Select(w => w.Span.Start)], [.. sentences.Select(s => s.Start)]);
    }
}
