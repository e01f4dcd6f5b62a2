using Casus.Language.Segmentation;

namespace Casus.Language.Coreference;

/// <summary>
/// The hashed features of a mention and a candidate antecedent, or of a mention that starts anew, after
/// Durrett and Klein 2013: surface features, each alone and with the types of both sides.
/// </summary>
internal sealed class PairFeatures
{
    // He, she, it, they, I and we tell a chain's gender and number.
    private const uint Telling = 0b0111101;

    private readonly uint[] _hashes = new uint[128];
    private int _count;
    private uint _kind;
    private uint _types;
    private uint _coarse;

    /// <summary>The features of the last decision.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, _count);

    /// <summary>
    /// Fills in the features of the mention itself, where it takes up one of type <paramref name="other"/>, or starts
    /// anew where that is 0.
    /// </summary>
    public void Alone(MentionView mention, uint other)
    {
        Start(mention.Type, other, other == 0 ? 1u : 2);
        Add((uint)Math.Min(mention.Index, 3));
        Alone(mention);
    }

    /// <summary>Fills in the features of taking up an earlier mention with its chain, without those of the mention itself.</summary>
    public void Pair(MentionView mention, MentionView antecedent, ChainState chains)
    {
        Start(mention.Type, antecedent.Type, 3);
        var sentences = mention.Mention.Sentence - antecedent.Mention.Sentence;
        var between = mention.Index - antecedent.Index;
        Add(Bin(sentences));
        Add(Bin(between));
        Add(Bin(sentences), antecedent.Role);
        Add(antecedent.Role, mention.Role);
        Add(antecedent.Role);
        var same = mention.TextHash == antecedent.TextHash;
        var head = mention.Head == antecedent.Head;
        Add(same ? 1u : 0, head ? 1u : 0);
        Add(same ? 1u : 0, Bin(sentences));
        Add(head ? 1u : 0, Bin(sentences), Modifiers(mention, antecedent));
        Add(Inside(mention, antecedent));
        Add(LastName(mention, antecedent));
        Add(Acronym(mention, antecedent));
        Add((uint)mention.Mention.Number, (uint)antecedent.Mention.Number);
        Add((uint)mention.Mention.Gender, (uint)antecedent.Mention.Gender);
        Add(mention.NameKind, antecedent.NameKind);
        Add(antecedent.Holds(mention) ? 1u : mention.Holds(antecedent) ? 2u : 0, mention.Role);
        Add(mention.IsQuoted ? 1u : 0, antecedent.IsQuoted ? 1u : 0);
        Add(SameClause(mention, antecedent));
        Add(mention.Head, antecedent.Head);
        Add(mention.FirstWord, antecedent.FirstWord);
        Add(antecedent.FirstWord);
        Add(antecedent.LastWord);
        Add(antecedent.After);
        Add(antecedent.Before);
        Add(antecedent.Head);
        Add(Bin((int)(mention.Likeness(antecedent) * 10)));
        Add(Bin((int)(mention.Suits(antecedent) * 10)));
        Add(Bin((int)(mention.LikeGovernors(antecedent) * 10)));
        Add((uint)Math.Min(antecedent.Mention.End - antecedent.Mention.First, 6));
        Add(antecedent.Mention.First == 0 ? 1u : 0, Bin(sentences));
        Add(mention.Role, antecedent.Role, Bin(sentences));
        Add(chains.Bases(antecedent.Index) & Telling);
        Add(Bin(chains.Size(antecedent.Index)));
        Add(chains.HasHead(antecedent.Index, mention.Head) ? 1u : 0, head ? 1u : 0);
        Add(chains.IsNamed(antecedent.Index) ? 1u : 0);
        Add(mention.Governor == antecedent.Governor ? 1u : 0, mention.Role == antecedent.Role ? 1u : 0);
    }

    private void Alone(MentionView mention)
    {
        Add(mention.FirstWord);
        Add(mention.LastWord);
        Add(mention.Head);
        Add(mention.Before);
        Add(mention.After);
        Add(mention.Role);
        Add(mention.Governor, mention.Role);
        Add(mention.GovernorUpos, mention.Role);
        Add((uint)Math.Min(mention.Mention.End - mention.Mention.First, 8));
        Add(mention.NameKind);
        Add((uint)mention.Mention.Number);
        Add(mention.Mention.First == 0 ? 1u : 0);
    }

    private void Start(uint type, uint other, uint part)
    {
        (_count, _kind) = (0, part * 100);
        _coarse = (Coarse(type) * 8) + Coarse(other) + 1;
        _types = (type * 64) + other + 1;
    }

    private static uint Coarse(uint type) => type >= 40 ? 5 : type >= 10 ? 4 : type;

    private void Add(uint a, uint b = 0, uint c = 0)
    {
        var hash = FeatureSet.Mix(FeatureSet.Mix(FeatureSet.Mix(++_kind, a), b), c);
        _hashes[_count++] = FeatureSet.Mix(hash, 7);
        _hashes[_count++] = FeatureSet.Mix(hash, 1000 + _coarse);
        _hashes[_count++] = FeatureSet.Mix(hash, 10000 + _types);
    }

    private static uint Bin(int n) => n switch
    {
        < 0 => 15,
        <= 4 => (uint)n,
        <= 6 => 5,
        <= 9 => 6,
        <= 15 => 7,
        <= 30 => 8,
        <= 60 => 9,
        _ => 10,
    };

    // 0: different words, 1: one's words all in the other, 2: none to compare.
    private static uint Modifiers(MentionView a, MentionView b)
    {
        var shorter = a.Text.Length < b.Text.Length ? a.Text : b.Text;
        var longer = a.Text.Length < b.Text.Length ? b.Text : a.Text;
        var all = true;
        foreach (var range in shorter.AsSpan().Split(' '))
        {
            var word = shorter.AsSpan()[range];
            all &= word.Length == 0 || longer.AsSpan().Contains(word, StringComparison.Ordinal);
        }

        return all ? 1u : 0;
    }

    private static uint Inside(MentionView mention, MentionView antecedent) =>
        antecedent.Text.Contains(mention.Text, StringComparison.Ordinal) ? 1u
        : mention.Text.Contains(antecedent.Text, StringComparison.Ordinal) ? 2u
        : antecedent.Text.Contains(mention.HeadText, StringComparison.Ordinal) ? 3u : 0;

    // "Sadykova" after "Aigul Sadykova".
    private static uint LastName(MentionView mention, MentionView antecedent) =>
        mention.Type == 1 && antecedent.Type == 1 ? (antecedent.Text.EndsWith(mention.Text, StringComparison.Ordinal) ? 1u : mention.Text.EndsWith(antecedent.Text, StringComparison.Ordinal) ? 2u : 0) : 3;

    private static uint Acronym(MentionView mention, MentionView antecedent)
    {
        var (shorter, longer) = mention.Text.Length < antecedent.Text.Length ? (mention.Text, antecedent.Text) : (antecedent.Text, mention.Text);
        if (shorter.Length is < 3 or > 8 || shorter.LastIndexOf(' ') > 0)
        {
            return 0;
        }

        var at = 1;
        for (var i = 0; i + 1 < longer.Length && at < shorter.Length; i++)
        {
            at += longer[i] == ' ' && longer[i + 1] == shorter[at] ? 1 : 0;
        }

        return at == shorter.Length ? 1u : 2;
    }

    // Whether both depend on one verb, which bars "him" and asks for "himself".
    private static uint SameClause(MentionView mention, MentionView antecedent)
    {
        if (mention.Mention.Sentence != antecedent.Mention.Sentence)
        {
            return 0;
        }

        var a = mention.Sentence[mention.Mention.Head].Head;
        var b = mention.Sentence[antecedent.Mention.Head].Head;
        return a == antecedent.Mention.Head ? 3u : b == mention.Mention.Head ? 4u : a == b ? 1u : a >= 0 && mention.Sentence[a].Head == b ? 2u : 5;
    }
}
