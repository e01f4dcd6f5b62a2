using System.Globalization;

namespace Casus.Language.Conllu;

/// <summary>Collects the lines of one CoNLL-U sentence; throws <see cref="FormatException"/> with a reason.</summary>
internal sealed class ConlluSentenceBuilder
{
    private readonly List<string> _comments = [];
    private readonly List<string[]> _words = [];
    private readonly List<(MultiwordToken Range, bool SpaceAfter)> _ranges = [];
    private string? _id;
    private string? _text;

    public bool IsEmpty => _words.Count == 0;

    public void AddComment(string line)
    {
        var value = line.AsSpan(1).TrimStart();
        if (value.StartsWith("text = ", StringComparison.Ordinal))
        {
            _text = value[7..].ToString();
        }
        else if (value.StartsWith("sent_id = ", StringComparison.Ordinal))
        {
            _id = value[10..].Trim().ToString();
        }
        else
        {
            _comments.Add(line);
        }
    }

    public void AddLine(string line)
    {
        var columns = line.Split('\t');
        if (columns.Length != 10)
        {
            throw new FormatException($"expected 10 columns separated by tabs, found {columns.Length}");
        }

        if (columns[0].Contains('.', StringComparison.Ordinal))
        {
            return; // an empty node, of the enhanced graph only
        }

        if (columns[1].Length == 0)
        {
            throw new FormatException("the form is empty");
        }

        if (columns[0].IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
        {
            var range = new MultiwordToken(
                Number(columns[0].AsSpan(0, dash), "id") - 1,
                Number(columns[0].AsSpan(dash + 1), "id"),
                columns[1]);
            if (range.First != _words.Count || range.End <= range.First)
            {
                throw new FormatException($"multi-word token {columns[0]} is out of place");
            }

            _ranges.Add((range, SpaceAfter(columns)));
            return;
        }

        if (Number(columns[0], "id") != _words.Count + 1)
        {
            throw new FormatException($"expected word {_words.Count + 1}, found {columns[0]}");
        }

        _words.Add(columns);
    }

    public ConlluSentence Build()
    {
        if (_ranges.Count > 0 && _ranges[^1].Range.End > _words.Count)
        {
            throw new FormatException("a multi-word token ends after the sentence");
        }

        var surface = Surface();
        var starts = new int[_words.Count];
        var ends = new int[_words.Count];
        var text = _text is not null && ConlluAlignment.Align(_text, surface, starts, ends)
            ? _text
            : ConlluAlignment.Join(surface, starts, ends);
        var tokens = new Token[_words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = Word(i, starts[i], ends[i]);
        }

        CheckTree(tokens);
        return new ConlluSentence(text, new Sentence(0, tokens, []), _comments, [.. _ranges.Select(r => r.Range)])
        {
            Id = _id,
            SpaceAfter = surface[^1].SpaceAfter,
        };
    }

    private Token Word(int index, int start, int end)
    {
        var columns = _words[index];
        var upos = Upos.X;
        if (columns[3] != "_" && !UposNames.TryParse(columns[3], out upos))
        {
            throw new FormatException($"word {columns[0]} has an unknown part of speech, {columns[3]}");
        }

        // An input for annotation need not hold a tree.
        var head = columns[6] == "_" ? 0 : Number(columns[6], "head");
        return new Token
        {
            Start = start,
            End = end,
            Form = string.Intern(columns[1]),
            Lemma = string.Intern(columns[2]),
            Upos = upos,
            Xpos = string.Intern(columns[4]),
            Feats = string.Intern(columns[5]),
            Head = head <= _words.Count
                ? head - 1
                : throw new FormatException($"word {columns[0]} has head {head}, after the sentence"),
            Deprel = string.Intern(columns[7]),
        };
    }

    private List<SurfaceToken> Surface()
    {
        var surface = new List<SurfaceToken>();
        var range = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            if (range < _ranges.Count && _ranges[range].Range.First == i)
            {
                var (token, space) = _ranges[range++];
                surface.Add(new SurfaceToken(token.Form, [.. _words[i..token.End].Select(w => w[1])], space));
                i = token.End - 1;
            }
            else
            {
                surface.Add(new SurfaceToken(_words[i][1], [_words[i][1]], SpaceAfter(_words[i])));
            }
        }

        return surface;
    }

    private static void CheckTree(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = tokens[at].Head)
            {
                if (steps++ > tokens.Length)
                {
                    throw new FormatException($"the heads of word {i + 1} run in a circle");
                }
            }
        }
    }

    private static bool SpaceAfter(string[] columns) =>
        !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);

    private static int Number(ReadOnlySpan<char> text, string what) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{what} {text} is not a number");
}
