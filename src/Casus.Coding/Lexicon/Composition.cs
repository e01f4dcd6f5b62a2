using System.Collections.Frozen;

namespace Casus.Coding.Lexicon;

/// <summary>Where a composed event takes a participant from.</summary>
internal enum From
{
    /// <summary>The operator's subject.</summary>
    Subject,

    /// <summary>The operator's object, or the noun of a phrase with to, on, of, from, with.</summary>
    Object,

    /// <summary>The embedded event's actor.</summary>
    InnerActor,

    /// <summary>The embedded event's recipient.</summary>
    InnerRecipient,
}

/// <summary>What becomes of an event under an operator.</summary>
/// <param name="Type">The new type; null: the embedded event's own.</param>
/// <param name="Mode">The new mode, or null.</param>
/// <param name="Actor">Where the actor comes from, in order.</param>
/// <param name="Recipient">Where the recipient comes from, in order.</param>
/// <param name="Keep">Whether the embedded event is recorded too.</param>
internal sealed record CompositionRule(
    EventType? Type, string? Mode, IReadOnlyList<From> Actor, IReadOnlyList<From> Recipient, bool Keep);

/// <summary>
/// How operators combine with the events they govern: <c>knowledge/composition.txt</c>, after PLOVER manual 2.0
/// (future cooperation is AGREE, future conflict THREATEN, refused cooperation REJECT, and so on).
/// </summary>
internal sealed class Composition
{
    private readonly FrozenDictionary<(string Class, EventType Inner), CompositionRule> _rules;
    private readonly FrozenSet<string> _classes;

    private Composition(Dictionary<(string, EventType), CompositionRule> rules)
    {
        _rules = rules.ToFrozenDictionary();
        _classes = rules.Keys.Select(k => k.Item1).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether any rule speaks of the class.</summary>
    public bool HasClass(string name) => _classes.Contains(name);

    /// <summary>The rule for an event under an operator of that class, or null: the event stays as it is.</summary>
    public CompositionRule? Find(string @class, EventType inner) => _rules.GetValueOrDefault((@class, inner));

    /// <summary>Loads <c>composition.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static Composition Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "composition.txt");
        var rules = new Dictionary<(string, EventType), CompositionRule>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            KnowledgeException Wrong(string reason) => new(file, number, reason);
            var sides = text.Split("->", StringSplitOptions.TrimEntries);
            var left = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (sides.Length != 2 || left.Length < 2)
            {
                throw Wrong("expected 'CLASS TYPE... -> TYPE|same [mode=...] A=... R=... [keep]'");
            }

            var rule = ParseRule(sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), Wrong);
            foreach (var name in left.AsSpan(1))
            {
                var inner = Plover.TryParse(name, out var type) ? type : throw Wrong($"'{name}' is no PLOVER event type");
                if (!rules.TryAdd((left[0], inner), rule))
                {
                    throw Wrong($"'{left[0]} {name}' has a rule already");
                }
            }
        }

        return new Composition(rules);
    }

    private static CompositionRule ParseRule(string[] fields, Func<string, KnowledgeException> wrong)
    {
        EventType? type = fields[0] == "same" ? null
            : Plover.TryParse(fields[0], out var parsed) ? parsed
            : throw wrong($"'{fields[0]}' is neither 'same' nor a PLOVER event type");
        string? mode = null;
        var keep = false;
        From[] actor = [From.Subject, From.InnerActor];
        From[] recipient = [From.InnerRecipient, From.Object];
        foreach (var field in fields.AsSpan(1))
        {
            var value = field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..];
            if (field == "keep")
            {
                keep = true;
            }
            else if (field.StartsWith("mode=", StringComparison.Ordinal))
            {
                mode = type is { } t && Plover.IsMode(t, value) ? value : throw wrong($"no mode '{value}' here");
            }
            else if (field.StartsWith("A=", StringComparison.Ordinal))
            {
                actor = Sources(value, wrong);
            }
            else if (field.StartsWith("R=", StringComparison.Ordinal))
            {
                recipient = Sources(value, wrong);
            }
            else
            {
                throw wrong($"unknown field '{field}'");
            }
        }

        return new CompositionRule(type, mode, actor, recipient, keep);
    }

    private static From[] Sources(string value, Func<string, KnowledgeException> wrong) =>
    [
        .. value.Split(',').Select(name => name switch
        {
            "subj" => From.Subject,
            "obj" => From.Object,
            "inner-actor" => From.InnerActor,
            "inner-recipient" => From.InnerRecipient,
            _ => throw wrong($"'{name}' is none of subj, obj, inner-actor, inner-recipient"),
        }),
    ];
}
