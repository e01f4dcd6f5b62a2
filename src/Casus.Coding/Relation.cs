using Casus.Coding.Relations;

namespace Casus.Coding;

/// <summary>What one mention does to another, by chances over all codes.</summary>
public sealed class Relation
{
    private readonly IReadOnlyList<RelationClass> _classes;
    private readonly float[] _chances;

    internal Relation(IReadOnlyList<RelationClass> classes, float[] chances)
    {
        (_classes, _chances) = (classes, chances);
        Type = Enum.GetValues<EventType>().MaxBy(t => Sum(c => c.Type == t));
        var best = Enumerable.Range(0, classes.Count).Where(i => classes[i].Type == Type).MaxBy(i => chances[i]) is var index
            ? classes[index]
            : throw new ArgumentException("No class has the type.", nameof(classes));
        Mode = Sum(c => c.Type == Type && c.Mode == best.Mode) * 2 > Sum(c => c.Type == Type) ? best.Mode : null;
    }

    /// <summary>The most likely PLOVER type, given that there is an event.</summary>
    public EventType Type { get; }

    /// <summary>The most likely mode of that type where it is more likely than not, else null.</summary>
    public string? Mode { get; }

    /// <summary>Quad class of <see cref="Type"/>.</summary>
    public string Quad => Plover.Quad(Type);

    /// <summary>Chance that no event holds between the two.</summary>
    public double NoEvent => Sum(c => c.Type is null);

    /// <summary>The most likely code in the terms of a profile.</summary>
    public string Code(Profile profile) => profile == Profile.Plover ? Plover.Name(Type) : PlvRoot();

    /// <summary>Chance of that code, between 0 and 1, given that there is an event.</summary>
    public double Confidence(Profile profile)
    {
        var root = profile == Profile.Plover ? null : PlvRoot();
        return Math.Clamp(Sum(c => root is null ? c.Type == Type : c.Plv == root) / Math.Max(1 - NoEvent, 1e-9), 0, 1);
    }

    /// <summary>Chance that there is an event, and that it is of <see cref="Type"/>.</summary>
    internal double Chance => Math.Clamp(Sum(c => c.Type == Type), 0, 1);

    private string PlvRoot() =>
        _classes.Where(c => c.Plv is not null).Select(c => c.Plv!).Distinct().MaxBy(root => Sum(c => c.Plv == root))!;

    private double Sum(Func<RelationClass, bool> counts)
    {
        var sum = 0.0;
        for (var i = 0; i < _chances.Length; i++)
        {
            sum += counts(_classes[i]) ? _chances[i] : 0;
        }

        return sum;
    }
}
