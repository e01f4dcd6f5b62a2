using System.Globalization;

namespace Casus.Language.Conllu;

/// <summary>Writes CoNLL-U (https://universaldependencies.org/format.html).</summary>
public static class ConlluWriter
{
    /// <summary>Writes a document; sentence ids count from 1. Names go to the last column as <c>Name=B-PER</c>.</summary>
    public static void Write(TextWriter writer, Doc doc)
    {
        foreach (var sentence in doc.Sentences)
        {
            var text = doc.Source.Text;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {sentence.Index + 1}"));
            Write(writer, text, sentence, Contractions.Find(sentence), endsLine: true);
        }
    }

    /// <summary>Writes a sentence with its id and comments.</summary>
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        foreach (var comment in sentence.Comments)
        {
            writer.WriteLine(comment);
        }

        if (sentence.Id is not null)
        {
            writer.WriteLine("# sent_id = " + sentence.Id);
        }

        Write(writer, sentence.Text, sentence.Sentence, sentence.Ranges, sentence.SpaceAfter);
    }

    private static void Write(
        TextWriter writer, string text, Sentence sentence, IReadOnlyList<MultiwordToken> ranges, bool endsLine)
    {
        writer.WriteLine("# text = " + Line(text.AsSpan(sentence.Start, sentence.End - sentence.Start)));
        var range = 0;
        var names = NameColumn(sentence);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (range < ranges.Count && ranges[range].First == i)
            {
                var token = ranges[range];
                var space = SpaceAfter(text, sentence, token.End - 1, endsLine) ? "_" : "SpaceAfter=No";
                writer.WriteLine($"{Id(i)}-{Id(token.End - 1)}\t{token.Form}\t_\t_\t_\t_\t_\t_\t_\t{space}");
            }

            var inside = range < ranges.Count && i >= ranges[range].First;
            if (inside && i == ranges[range].End - 1)
            {
                range++;
            }

            ref readonly var word = ref sentence[i];
            var head = word.Head < 0 ? "0" : Id(word.Head);
            var misc = Misc(names[i], inside || SpaceAfter(text, sentence, i, endsLine));
            writer.WriteLine(
                $"{Id(i)}\t{word.Form}\t{word.Lemma}\t{word.Upos.ToConllu()}\t{word.Xpos}\t{word.Feats}\t{head}\t{word.Deprel}\t_\t{misc}");
        }

        writer.WriteLine();
    }

    private static string Id(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Misc(string? name, bool spaceAfter) => (name, spaceAfter) switch
    {
        (null, true) => "_",
        (null, false) => "SpaceAfter=No",
        (_, true) => "Name=" + name,
        _ => $"Name={name}|SpaceAfter=No",
    };

    private static bool SpaceAfter(string text, Sentence sentence, int word, bool endsLine)
    {
        var end = sentence[word].End;
        return end >= text.Length ? endsLine : char.IsWhiteSpace(text[end]);
    }

    private static string?[] NameColumn(Sentence sentence)
    {
        var column = new string?[sentence.Tokens.Length];
        foreach (var name in sentence.Names)
        {
            var kind = name.Kind switch { NameKind.Person => "PER", NameKind.Organisation => "ORG", _ => "LOC" };
            for (var i = name.First; i < name.End; i++)
            {
                column[i] = (i == name.First ? "B-" : "I-") + kind;
            }
        }

        return column;
    }

    private static string Line(ReadOnlySpan<char> text)
    {
        var line = text.ToString();
        return line.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
            ? line
            : string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
