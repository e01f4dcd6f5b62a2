using Casus.Coding.Relations;

namespace Casus.Coding;

/// <summary>What one mention does to another, by chances over all codes.</summary>
public sealed class Relation
{
    // One place a type, and the last for no event.
    private static readonly int s_types = Enum.GetValues<EventType>().Length;

    private readonly IReadOnlyList<RelationClass> _classes;
    private readonly float[] _chances;
    private readonly double[] _byType = new double[s_types + 1];

    internal Relation(IReadOnlyList<RelationClass> classes, float[] chances)
    {
        (_classes, _chances) = (classes, chances);
        for (var i = 0; i < chances.Length; i++)
        {
            _byType[classes[i].Type is { } type ? (int)type : s_types] += chances[i];
        }

        Type = (EventType)IndexOfMost(_byType.AsSpan(0, s_types));
        Mode = LikelyMode();
    }

    /// <summary>The most likely PLOVER type, given that there is an event.</summary>
    public EventType Type { get; }

    /// <summary>The most likely mode of that type where it is more likely than not, else null.</summary>
    public string? Mode { get; }

    /// <summary>Quad class of <see cref="Type"/>.</summary>
    public string Quad => Plover.Quad(Type);

    /// <summary>Chance that no event holds between the two.</summary>
    public double NoEvent => _byType[s_types];

    /// <summary>The most likely code in the terms of a profile.</summary>
    public string Code(Profile profile) => profile == Profile.Plover ? Plover.Name(Type) : PlvRoot();

    /// <summary>Chance of that code, between 0 and 1, given that there is an event.</summary>
    public double Confidence(Profile profile)
    {
        var root = profile == Profile.Plover ? null : PlvRoot();
        return Math.Clamp((root is null ? _byType[(int)Type] : Sum(root)) / Math.Max(1 - NoEvent, 1e-9), 0, 1);
    }

    /// <summary>Chance that there is an event, and that it is of <see cref="Type"/>.</summary>
    internal double Chance => Math.Clamp(_byType[(int)Type], 0, 1);

    /// <summary>The same with one type counting so many times.</summary>
    internal Relation Leaning(EventType type, float times)
    {
        var (chances, sum) = (new float[_chances.Length], 0f);
        for (var i = 0; i < chances.Length; i++)
        {
            sum += chances[i] = _classes[i].Type == type ? _chances[i] * times : _chances[i];
        }

        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] /= sum;
        }

        return new Relation(_classes, chances);
    }

    private string? LikelyMode()
    {
        var best = -1;
        for (var i = 0; i < _chances.Length; i++)
        {
            if (_classes[i].Type == Type && (best < 0 || _chances[i] > _chances[best]))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            throw new ArgumentException("No class has the type.");
        }

        var (mode, sum) = (_classes[best].Mode, 0.0);
        for (var i = 0; i < _chances.Length; i++)
        {
            sum += _classes[i].Type == Type && _classes[i].Mode == mode ? _chances[i] : 0;
        }

        return sum * 2 > _byType[(int)Type] ? mode : null;
    }

    private string PlvRoot() => _classes.Where(c => c.Plv is not null).Select(c => c.Plv!).Distinct().MaxBy(Sum)!;

    private double Sum(string plvRoot) => _classes.Index().Sum(c => c.Item.Plv == plvRoot ? _chances[c.Index] : 0.0);

    private static int IndexOfMost(ReadOnlySpan<double> values)
    {
        var most = 0;
        for (var i = 1; i < values.Length; i++)
        {
            most = values[i] > values[most] ? i : most;
        }

        return most;
    }
}
