namespace Casus.Language.Coreference;

/// <summary>The chains of a document while its mentions are resolved in order.</summary>
internal sealed class ChainState(int mentions)
{
    private readonly int[] _chain = new int[mentions];
    private readonly int[] _size = new int[mentions];
    private readonly uint[] _bases = new uint[mentions];
    private readonly HashSet<uint>?[] _heads = new HashSet<uint>?[mentions];

    /// <summary>Takes a mention up into the chain of an earlier one, or starts a chain with it where that is -1.</summary>
    public void Add(MentionView mention, int antecedent)
    {
        var chain = antecedent < 0 ? mention.Index : _chain[antecedent];
        _chain[mention.Index] = chain;
        _size[chain]++;
        if (mention.Pronoun is not null)
        {
            _bases[chain] |= 1u << (int)(mention.Type - 10);
        }
        else
        {
            (_heads[chain] ??= []).Add(mention.Head);
        }
    }

    /// <summary>How many mentions the chain of one has.</summary>
    public int Size(int mention) => _size[_chain[mention]];

    /// <summary>Which pronouns the chain of one has, as bits by their place in <see cref="MentionView.Bases"/>.</summary>
    public uint Bases(int mention) => _bases[_chain[mention]];

    /// <summary>Whether the chain of one has a name or noun with that head.</summary>
    public bool HasHead(int mention, uint head) => _heads[_chain[mention]]?.Contains(head) == true;

    /// <summary>Whether the chain of one has any name or noun.</summary>
    public bool IsNamed(int mention) => _heads[_chain[mention]] is not null;
}
