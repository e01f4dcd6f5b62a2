using System.Globalization;
using Casus.Language;
using Casus.Language.Conllu;

namespace Casus.Training.Coreference;

/// <summary>A coreferring phrase of the gold annotation: tokens <c>[First, End)</c> of a sentence, and its entity.</summary>
internal readonly record struct GoldMention(int Sentence, int First, int End, int Entity);

/// <summary>A document with its sentences and coreferring phrases (GUM, in the manner of OntoGUM: no singletons).</summary>
internal sealed record GoldCoreference(string Name, List<ConlluSentence> Sentences, List<GoldMention> Mentions)
{
    /// <summary>Reads a part, train or dev.</summary>
    public static List<GoldCoreference> Read(DirectoryInfo data, string part)
    {
        var files = Directory.GetFiles(Path.Join(data.FullName, "coreference", part), "*.conllu");
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(Read)];
    }

    /// <summary>The gold document, as one text with a sentence a line.</summary>
    public Doc GoldDoc()
    {
        var text = string.Join('\n', Sentences.Select(s => s.Text));
        var sentences = new Sentence[Sentences.Count];
        var shift = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var moved = shift;
            sentences[i] = new Sentence(i, [.. Sentences[i].Sentence.Tokens.ToArray().Select(t => t with { Start = t.Start + moved, End = t.End + moved })], []);
            shift += Sentences[i].Text.Length + 1;
        }

        return new Doc(new SourceText(text), sentences);
    }

    private static GoldCoreference Read(string path)
    {
        var mentions = new List<GoldMention>();
        var open = new Dictionary<int, Stack<(int Sentence, int First)>>();
        int sentence = 0, token = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                (sentence, token) = (token > 0 ? sentence + 1 : sentence, 0);
            }
            else if (line[0] != '#' && line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)) is var id && id.IndexOfAny('-', '.') < 0)
            {
                var misc = line.AsSpan(line.LastIndexOf('\t') + 1);
                foreach (var range in misc.Split('|'))
                {
                    if (misc[range].StartsWith("Entity=", StringComparison.Ordinal))
                    {
                        Brackets(misc[range][7..], sentence, token, open, mentions);
                    }
                }

                token++;
            }
        }

        return new GoldCoreference(Path.GetFileNameWithoutExtension(path), [.. ConlluReader.ReadFile(path)], mentions);
    }

    // "(4(2" opens two, "(3)" is one token, "2)4)" closes two.
    private static void Brackets(
        ReadOnlySpan<char> text, int sentence, int token, Dictionary<int, Stack<(int, int)>> open, List<GoldMention> mentions)
    {
        for (var i = 0; i < text.Length;)
        {
            var opens = text[i] == '(';
            i += opens ? 1 : 0;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            var entity = int.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture);
            var closes = i < text.Length && text[i] == ')';
            i += closes ? 1 : 0;
            if (opens && closes)
            {
                mentions.Add(new GoldMention(sentence, token, token + 1, entity));
            }
            else if (opens)
            {
                if (!open.TryGetValue(entity, out var stack))
                {
                    open[entity] = stack = new Stack<(int, int)>();
                }

                stack.Push((sentence, token));
            }
            else
            {
                var (from, first) = open[entity].Pop();
                if (from == sentence)
                {
                    mentions.Add(new GoldMention(sentence, first, token + 1, entity));
                }
            }
        }
    }
}
