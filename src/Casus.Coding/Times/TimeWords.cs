using System.Globalization;

namespace Casus.Coding.Times;

/// <summary>The words of dates and times: <c>knowledge/times.txt</c>. Immutable.</summary>
internal sealed class TimeWords
{
    private const string Layout = "expected 'KIND | words; words | value'";

    // Words the grammar itself rests on.
    private static readonly string[] Structure =
        ["the", "of", "and", "to", "between", "'s", "that", "on", "in", "within", "for"];

    private readonly Dictionary<string, string> _vocabulary = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(TimeWordKind, string), List<TimeWord>> _byFirst = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private TimeWords()
    {
        _lookup = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in Structure)
        {
            _vocabulary.Add(word, word);
        }
    }

    /// <summary>Loads <c>times.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed, or a phrase stands twice with one use.</exception>
    public static TimeWords Load(string knowledge)
    {
        var file = Path.Combine(knowledge, "times.txt");
        var words = new TimeWords();
        foreach (var (number, text) in KnowledgeFile.Lines(file))
        {
            if (text.Split('|', StringSplitOptions.TrimEntries) is not [var kind, var phrases, var value])
            {
                throw new KnowledgeException(file, number, Layout);
            }

            if (!kind.All(char.IsAsciiLetter) || !Enum.TryParse<TimeWordKind>(kind, true, out var use))
            {
                throw new KnowledgeException(file, number, $"'{kind}' is no kind of word");
            }

            var model = Value(use, value) ??
                throw new KnowledgeException(file, number, $"'{value}' is no value of '{kind}'");
            const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
            foreach (var phrase in phrases.Split(';', Tidy))
            {
                if (!words.Add(model with { Words = phrase.ToLowerInvariant().Split(' ') }))
                {
                    throw new KnowledgeException(file, number, $"'{phrase}' stands twice as {kind}");
                }
            }
        }

        foreach (var uses in words._byFirst.Values)
        {
            uses.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        return words;
    }

    /// <summary>The word as the file writes it, or null where no phrase has it.</summary>
    public string? Known(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var known) ? known : null;

    /// <summary>The phrases with that use which begin with a word, the longest first.</summary>
    public IReadOnlyList<TimeWord> Starting(TimeWordKind kind, string word) =>
        _byFirst.TryGetValue((kind, word), out var found) ? found : [];

    /// <summary>Whether a time may turn on that word; without one, or a number, a sentence holds no time.</summary>
    public bool IsTelling(string word) =>
        _byFirst.ContainsKey((TimeWordKind.Month, word)) || _byFirst.ContainsKey((TimeWordKind.Weekday, word)) ||
        _byFirst.ContainsKey((TimeWordKind.Unit, word)) || _byFirst.ContainsKey((TimeWordKind.Season, word)) ||
        _byFirst.ContainsKey((TimeWordKind.Day, word)) || _byFirst.ContainsKey((TimeWordKind.Holiday, word));

    /// <summary>Whether one word alone has that use.</summary>
    public bool Is(TimeWordKind kind, string word)
    {
        foreach (var phrase in Starting(kind, word))
        {
            if (phrase.Words.Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool Add(TimeWord word)
    {
        // Words are split as the lexer splits tokens, so that "New Year's" is found in "New Year 's".
        var split = word.Words
            .SelectMany(w => w.EndsWith("'s", StringComparison.Ordinal) ? [w[..^2], "'s"] : new[] { w }).ToArray();
        word = word with { Words = split };
        foreach (var part in split)
        {
            _vocabulary.TryAdd(part, part);
        }

        if (!_byFirst.TryGetValue((word.Kind, split[0]), out var uses))
        {
            _byFirst[(word.Kind, split[0])] = uses = [];
        }

        if (uses.Exists(u => u.Words.SequenceEqual(split)))
        {
            return false;
        }

        uses.Add(word);
        return true;
    }

    private static TimeWord? Value(TimeWordKind kind, string text) => kind switch
    {
        TimeWordKind.Month => Range(kind, text, 1, 12, "-"),
        TimeWordKind.Weekday => Range(kind, text, 1, 7, "-"),
        TimeWordKind.Season => Range(kind, text, 1, 12, "-"),
        TimeWordKind.Holiday => Range(kind, text, 1, 31, "-") is { Low: <= 12 } holiday ? holiday : null,
        TimeWordKind.Day => Range(kind, text, -366, 366, ".."),
        TimeWordKind.Number or TimeWordKind.Plural => Range(kind, text, 1, 1000, "-"),
        TimeWordKind.Ordinal => Range(kind, text, -1, 5, ".."),
        TimeWordKind.Shift => Range(kind, text, -1, 1, ".."),
        TimeWordKind.Stretch or TimeWordKind.Text => Range(kind, text, -1, 1, ".."),
        TimeWordKind.Away => text switch
        {
            "+text" => Plain(kind, 1) with { FromText = true },
            "-text" => Plain(kind, -1) with { FromText = true },
            _ => Range(kind, text, -1, 1, ".."),
        },
        TimeWordKind.Unit => Named<TimeUnit>(kind, text),
        TimeWordKind.Bound => Named<TimeBound>(kind, text),
        TimeWordKind.Part => Named<PeriodPart>(kind, text),
        _ => text.Length == 0 ? Plain(kind, 0) : null,
    };

    private static TimeWord Plain(TimeWordKind kind, int value) => new(kind, [], value, value);

    private static TimeWord? Named<T>(TimeWordKind kind, string text)
        where T : struct, Enum =>
        text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, true, out var value)
            ? Plain(kind, Convert.ToInt32(value, CultureInfo.InvariantCulture))
            : null;

    private static TimeWord? Range(TimeWordKind kind, string text, int least, int most, string between)
    {
        var ends = text.Split(between, 2, StringSplitOptions.TrimEntries);
        return int.TryParse(ends[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low) &&
               int.TryParse(ends[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high) &&
               low >= least && low <= most && high >= least && high <= most
            ? new TimeWord(kind, [], low, high)
            : null;
    }
}
