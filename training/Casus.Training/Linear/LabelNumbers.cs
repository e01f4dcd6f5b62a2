using Casus.Language;
using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>The labels of the training data, and the number of each; the most frequent tags and features come first.</summary>
internal sealed class LabelNumbers
{
    private readonly Dictionary<(Upos Upos, string Xpos), byte> _tags;
    private readonly Dictionary<string, byte> _feats;

    /// <summary>Collects the labels of tokens.</summary>
    public LabelNumbers(IReadOnlyCollection<Token> tokens)
    {
        var tags = Frequent(tokens.Select(t => (t.Upos, t.Xpos))).Take(TagSet.Most).ToList();
        var feats = Frequent(tokens.Select(t => t.Feats)).Take(TagSet.Most).ToList();
        _tags = Number(tags);
        _feats = Number(feats);
        Relations = [.. tokens.Where(t => t.Head >= 0).Select(t => t.Deprel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        // Of each tag's features, the most frequent first.
        var pairs = Frequent(tokens.Select(t => (Tag(t), Feats(t))));
        Tags = new TagSet(
            [.. tags.Select(t => t.Upos.ToConllu())], [.. tags.Select(t => t.Xpos)], [.. feats], [.. pairs.SelectMany(p => new[] { p.Item1, p.Item2 })]);
    }

    /// <summary>Tags and features.</summary>
    public TagSet Tags { get; }

    /// <summary>Relations but the root's, in order.</summary>
    public string[] Relations { get; }

    /// <summary>The number of a token's tag; those too rare for one count as the most frequent.</summary>
    public byte Tag(Token token) => _tags.GetValueOrDefault((token.Upos, token.Xpos));

    /// <summary>The number of a token's features; those too rare for one count as the most frequent.</summary>
    public byte Feats(Token token) => _feats.GetValueOrDefault(token.Feats);

    /// <summary>The number of a token's relation, the root's last.</summary>
    public byte Relation(Token token) =>
        (byte)(token.Head < 0 ? Relations.Length : Array.BinarySearch(Relations, token.Deprel, StringComparer.Ordinal));

    private static IEnumerable<T> Frequent<T>(IEnumerable<T> values)
        where T : notnull =>
        values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => g.Key);

    private static Dictionary<T, byte> Number<T>(List<T> values)
        where T : notnull =>
        values.Select((value, i) => (value, i)).ToDictionary(p => p.value, p => (byte)p.i);
}
