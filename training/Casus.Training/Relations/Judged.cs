using Casus.Coding.Relations;

namespace Casus.Training.Relations;

/// <summary>A labelled pair with the chances that networks gave it which had not seen it.</summary>
internal sealed record Judged(LabelledPair Pair, float[] Chances)
{
    /// <summary>The likeliest root of the PLV set.</summary>
    public string PlvRoot(IReadOnlyList<RelationClass> classes) =>
        classes.Where(c => c.Plv is not null).Select(c => c.Plv!).Distinct().MaxBy(root => Chance(classes, c => c.Plv == root))!;

    /// <summary>The likeliest type, null for no event.</summary>
    public Casus.EventType? Type(IReadOnlyList<RelationClass> classes) =>
        classes.Select(c => c.Type).Distinct().MaxBy(type => Chance(classes, c => c.Type == type));

    /// <summary>The likeliest mode of a type.</summary>
    public string? Mode(IReadOnlyList<RelationClass> classes, Casus.EventType type) =>
        classes.Index().Where(c => c.Item.Type == type).MaxBy(c => Chances[c.Index]).Item.Mode;

    /// <summary>Chance of all classes that fulfil a condition.</summary>
    public double Chance(IReadOnlyList<RelationClass> classes, Func<RelationClass, bool> counts)
    {
        var sum = 0.0;
        for (var c = 0; c < Chances.Length; c++)
        {
            sum += counts(classes[c]) ? Chances[c] : 0;
        }

        return sum;
    }
}
