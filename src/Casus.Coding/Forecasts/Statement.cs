using Casus.Language;

namespace Casus.Coding.Forecasts;

/// <summary>
/// The words of a sentence between an event and the top of its own statement: what stands beside one of them is said of the
/// event ("is likely to decide to attack", "a good chance of war").
/// </summary>
internal sealed class Statement
{
    private readonly Sentence _sentence;
    private readonly List<int> _path = [];

    private Statement(Sentence sentence) => _sentence = sentence;

    /// <summary>The words from the event upwards; those above its own statement come last, after <see cref="Own"/> words.</summary>
    public IReadOnlyList<int> Path => _path;

    /// <summary>How many words of the path belong to the event's own statement.</summary>
    public int Own { get; private set; }

    /// <summary>The statement around a token.</summary>
    public static Statement Of(Sentence sentence, int anchor)
    {
        var statement = new Statement(sentence);
        for (var token = anchor; token >= 0 && statement._path.Count < sentence.Tokens.Length; token = sentence[token].Head)
        {
            statement._path.Add(token);
            statement.Own = statement._path.Count;
            if (sentence[token].BaseDeprel is "ccomp" or "csubj" || sentence[token].Deprel == "acl:relcl")
            {
                // Whoever says it stands above; so do "it is likely that" and "a chance that".
                if (sentence[token].Head >= 0)
                {
                    statement._path.Add(sentence[token].Head);
                }

                break;
            }

            if (sentence[token].BaseDeprel is "advcl" or "parataxis" ||
                (sentence[token].Deprel == "conj" && HasOwnSubject(sentence, token)))
            {
                break;
            }
        }

        return statement;
    }

    /// <summary>Whether the words from one token to before another are said of the event.</summary>
    public bool Has(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = _sentence[i].Head;
            var at = _path.IndexOf(i);
            if (at >= 0 || (head >= 0 && (head < first || head >= end) && IsBeside(head)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBeside(int head) => _path.IndexOf(head) is >= 0 and var at && at < Own;

    private static bool HasOwnSubject(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].BaseDeprel is "nsubj" or "csubj")
            {
                return true;
            }
        }

        return false;
    }
}
