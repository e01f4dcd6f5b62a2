namespace Casus.Language.Coreference;

/// <summary>The mentions of a document by what they stand for.</summary>
internal sealed class Chains
{
    private readonly Dictionary<(int Sentence, int Head), int> _byHead = [];
    private readonly int[] _chains;

    /// <param name="mentions">In order.</param>
    /// <param name="antecedents">For each the index of the mention it takes up, or -1.</param>
    public Chains(IReadOnlyList<Mention> mentions, int[] antecedents)
    {
        (Mentions, Antecedents) = (mentions, antecedents);
        _chains = new int[mentions.Count];
        for (var i = 0; i < _chains.Length; i++)
        {
            _chains[i] = antecedents[i] < 0 ? i : _chains[antecedents[i]];
            if (!mentions[i].IsCoordination)
            {
                _byHead.TryAdd((mentions[i].Sentence, mentions[i].Head), i);
            }
        }
    }

    /// <summary>The mentions, in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>For each mention the index of the one it takes up, or -1.</summary>
    public int[] Antecedents { get; }

    /// <summary>The chain of a mention: the index of its first mention.</summary>
    public int Chain(int mention) => _chains[mention];

    /// <summary>The mention headed by a token, or -1.</summary>
    public int At(int sentence, int head) => _byHead.TryGetValue((sentence, head), out var index) ? index : -1;
}
