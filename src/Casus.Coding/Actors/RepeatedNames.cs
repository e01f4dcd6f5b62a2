using Casus.Language;

namespace Casus.Coding.Actors;

/// <summary>
/// Names of organisations that the language model marks at one place of a document and overlooks at another: the same
/// words, capitals included, are the same name.
/// </summary>
internal sealed class RepeatedNames
{
    private readonly Dictionary<int, List<Name>> _bySentence = [];

    /// <summary>Finds them.</summary>
    public RepeatedNames(Doc doc)
    {
        var names = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var sentence in doc.Sentences)
        {
            foreach (var name in sentence.Names)
            {
                if (name.Kind == NameKind.Organisation && char.IsUpper(sentence[name.First].Form[0]))
                {
                    Add(names, [.. sentence.Tokens[name.First..name.End].ToArray().Select(t => t.Form)]);
                }
            }
        }

        foreach (var sentence in doc.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (names.TryGetValue(sentence[i].Form, out var starting) && !IsMarked(sentence, i) &&
                    starting.Find(n => Stands(sentence, i, n)) is { } found)
                {
                    if (!_bySentence.TryGetValue(sentence.Index, out var here))
                    {
                        _bySentence[sentence.Index] = here = [];
                    }

                    here.Add(new Name(i, i + found.Length, NameKind.Organisation));
                    i += found.Length - 1;
                }
            }
        }
    }

    /// <summary>The overlooked name that covers a token, or null.</summary>
    public Name? At(Sentence sentence, int token)
    {
        if (_bySentence.TryGetValue(sentence.Index, out var names))
        {
            foreach (var name in names)
            {
                if (name.First <= token && token < name.End)
                {
                    return name;
                }
            }
        }

        return null;
    }

    // Longer names first.
    private static void Add(Dictionary<string, List<string[]>> names, string[] name)
    {
        if (!names.TryGetValue(name[0], out var starting))
        {
            names[name[0]] = starting = [];
        }

        if (!starting.Exists(n => n.SequenceEqual(name)))
        {
            starting.Add(name);
            starting.Sort((a, b) => b.Length.CompareTo(a.Length));
        }
    }

    private static bool IsMarked(Sentence sentence, int token)
    {
        foreach (var name in sentence.Names)
        {
            if (name.First <= token && token < name.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(Sentence sentence, int token, string[] name)
    {
        if (token + name.Length > sentence.Tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (sentence[token + i].Form != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
