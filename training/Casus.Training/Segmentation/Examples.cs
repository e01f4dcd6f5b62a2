namespace Casus.Training.Segmentation;

/// <summary>Decisions to learn from: hashed features and the right answer.</summary>
internal sealed class Examples
{
    private readonly List<uint> _features = [];
    private readonly List<(int First, int End, bool Answer, float Weight)> _examples = [];

    public int Count => _examples.Count;

    /// <summary>Notes a decision and gives the answer back.</summary>
    public bool Add(ReadOnlySpan<uint> features, bool answer, float weight = 1)
    {
        _examples.Add((_features.Count, _features.Count + features.Length, answer, weight));
        _features.AddRange(features);
        return answer;
    }

    public (ReadOnlyMemory<uint> Features, bool Answer, float Weight)[] ToArray()
    {
        var features = _features.ToArray();
        return [.. _examples.Select(e => (new ReadOnlyMemory<uint>(features, e.First, e.End - e.First), e.Answer, e.Weight))];
    }
}
