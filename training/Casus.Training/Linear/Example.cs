using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>A training sentence with its labels as numbers.</summary>
internal sealed class Example
{
    private readonly Random _noise;

    private Example(string[] forms, int seed) => (Forms, _noise) = (forms, new Random(seed));

    /// <summary>The words as written.</summary>
    public string[] Forms { get; }

    /// <summary>Gold tags.</summary>
    public required byte[] Tags { get; init; }

    /// <summary>Gold feature strings.</summary>
    public required byte[] Feats { get; init; }

    /// <summary>Gold heads; the root's is the number of words.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Gold relations.</summary>
    public required byte[] Relations { get; init; }

    /// <summary>Gold name labels, or null where nobody labelled the names.</summary>
    public required byte[]? Names { get; init; }

    /// <summary>Tags from a tagger that did not learn from this sentence.</summary>
    public byte[] Predicted { get; set; } = [];

    /// <summary>Number of words.</summary>
    public int Count => Forms.Length;

    /// <summary>Translates a gold sentence.</summary>
    public static Example Of(GoldSentence gold, LabelNumbers numbers, int seed)
    {
        var tokens = gold.Sentence.Tokens.ToArray();
        return new Example([.. tokens.Select(t => t.Form)], seed)
        {
            Tags = [.. tokens.Select(numbers.Tag)],
            Feats = [.. tokens.Select(numbers.Feats)],
            Heads = [.. tokens.Select(t => t.Head < 0 ? tokens.Length : t.Head)],
            Relations = [.. tokens.Select(numbers.Relation)],
            Names = gold.LabelNames(),
        };
    }

    /// <summary>The words, at times in other case: headlines and shouted lines come so.</summary>
    public string[] Noisy()
    {
        var noise = _noise.NextDouble();
        return noise switch
        {
            < 0.02 => Array.ConvertAll(Forms, f => f.ToLowerInvariant()),
            < 0.03 => Array.ConvertAll(Forms, f => f.ToUpperInvariant()),
            < 0.06 => Array.ConvertAll(Forms, f => f.Length > 3 ? char.ToUpperInvariant(f[0]) + f[1..] : f),
            _ => Forms,
        };
    }
}
