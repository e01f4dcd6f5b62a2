using System.Collections.Frozen;
using Casus.Coding.Events;
using Casus.Language;

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
/// <param name="Words">What a word of the embedded event must be, or null.</param>
internal sealed record CompositionRule(
    EventType? Type, string? Mode, IReadOnlyList<From> Actor, IReadOnlyList<From> Recipient, bool Keep, WordSet? Words)
{
    /// <summary>Whether the rule holds for the embedded event.</summary>
    public bool Holds(Sentence sentence, EventReading inner) => Words is null || inner.Trigger.Any(t => Words.Matches(sentence, t));
}

/// <summary>
/// How operators combine with the events they govern: <c>knowledge/composition.txt</c>, after PLOVER manual 2.0
/// (future cooperation is AGREE, future conflict THREATEN, refused cooperation REJECT, and so on).
/// </summary>
internal sealed class Composition
{
    // The rules for a key in the order they are tried: those that ask for words first.
    private readonly FrozenDictionary<(string Class, EventType Inner, string? Mode), CompositionRule[]> _rules;
    private readonly FrozenSet<string> _classes;

    private Composition(Dictionary<(string, EventType, string?), List<CompositionRule>> rules)
    {
        _rules = rules.ToFrozenDictionary(r => r.Key, r => r.Value.OrderBy(rule => rule.Words is null).ToArray());
        _classes = rules.Keys.Select(k => k.Item1).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether any rule speaks of the class.</summary>
    public bool HasClass(string name) => _classes.Contains(name);

    /// <summary>
    /// The rule for an event under an operator of that class, the one for its mode first; null: the event stays as it is.
    /// </summary>
    public CompositionRule? Find(string @class, Sentence sentence, EventReading inner) =>
        (inner.Mode is null ? null : Find((@class, inner.Type, inner.Mode), sentence, inner)) ??
        Find((@class, inner.Type, null), sentence, inner);

    /// <summary>Loads <c>composition.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static Composition Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "composition.txt");
        var sets = WordSet.LoadAll(knowledge);
        var rules = new Dictionary<(string, EventType, string?), List<CompositionRule>>();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            KnowledgeException Wrong(string reason) => new(file, number, reason);
            var sides = text.Split("->", StringSplitOptions.TrimEntries);
            var left = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (sides.Length != 2 || left.Length < 2)
            {
                throw Wrong("expected 'CLASS TYPE[:MODE]... -> TYPE|same [mode=...] A=... R=... [of={set}] [keep]'");
            }

            var rule = ParseRule(sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), sets, Wrong);
            foreach (var name in left.AsSpan(1))
            {
                var (typeName, innerMode) = name.Split(':') is [var before, var after] ? (before, after) : (name, null);
                var inner = Plover.TryParse(typeName, out var type) ? type : throw Wrong($"'{typeName}' is no PLOVER event type");
                if (innerMode is not null && !Plover.IsMode(inner, innerMode))
                {
                    throw Wrong($"{typeName} has no mode '{innerMode}'");
                }

                if (!rules.TryGetValue((left[0], inner, innerMode), out var same))
                {
                    rules[(left[0], inner, innerMode)] = same = [];
                }

                if (rule.Words is null && same.Exists(r => r.Words is null))
                {
                    throw Wrong($"'{left[0]} {name}' has a rule already");
                }

                same.Add(rule);
            }
        }

        return new Composition(rules);
    }

    private CompositionRule? Find((string, EventType, string?) key, Sentence sentence, EventReading inner) =>
        _rules.TryGetValue(key, out var rules) ? Array.Find(rules, r => r.Holds(sentence, inner)) : null;

    private static CompositionRule ParseRule(
        string[] fields, Dictionary<string, WordSet> sets, Func<string, KnowledgeException> wrong)
    {
        EventType? type = fields[0] == "same" ? null
            : Plover.TryParse(fields[0], out var parsed) ? parsed
            : throw wrong($"'{fields[0]}' is neither 'same' nor a PLOVER event type");
        string? mode = null;
        var keep = false;
        WordSet? words = null;
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
            else if (field.StartsWith("of={", StringComparison.Ordinal))
            {
                words = sets.GetValueOrDefault(value.Trim('{', '}')) ?? throw wrong($"unknown set '{value}'");
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

        return new CompositionRule(type, mode, actor, recipient, keep, words);
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
