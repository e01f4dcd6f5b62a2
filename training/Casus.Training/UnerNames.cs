using Casus.Language;

namespace Casus.Training;

/// <summary>Reads the BIO files of Universal NER.</summary>
internal static class UnerNames
{
    /// <summary>The words and names of each sentence, by its id.</summary>
    public static Dictionary<string, (List<string> Forms, Name[] Names)> Read(string path)
    {
        var sentences = new Dictionary<string, (List<string>, Name[])>(StringComparer.Ordinal);
        var forms = new List<string>();
        var labels = new List<string>();
        var id = "";
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line[12..].Trim();
            }
            else if (line.Length == 0 && forms.Count > 0)
            {
                sentences[id] = (forms, Spans(labels));
                (forms, labels) = ([], []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var columns = line.Split('\t');
                forms.Add(columns[1]);
                labels.Add(columns[2]);
            }
        }

        return sentences;
    }

    private static Name[] Spans(List<string> labels)
    {
        var names = new List<Name>();
        for (var i = 0; i < labels.Count; i++)
        {
            if (Kind(labels[i]) is not { } kind)
            {
                continue;
            }

            var end = i + 1;
            while (end < labels.Count && labels[end][0] == 'I' && Kind(labels[end]) == kind)
            {
                end++;
            }

            names.Add(new Name(i, end, kind));
            i = end - 1;
        }

        return [.. names];
    }

    private static NameKind? Kind(string label) => label switch
    {
        [_, '-', .. "PER"] => NameKind.Person,
        [_, '-', .. "ORG"] => NameKind.Organisation,
        [_, '-', .. "LOC"] => NameKind.Place,
        _ => null,
    };
}
