using System.Globalization;

namespace Casus.Coding.Times;

/// <summary>The words of dates and times: <c>knowledge/times.txt</c>. Immutable.</summary>
internal sealed class TimeWords
{
    private const string Layout = "expected 'KIND | words; words | value'";

    // Words the grammar itself rests on.
    private static readonly string[] Structure =
        ["the", "of", "and", "to", "between", "'s", "that", "on", "in", "within", "for"];

    private readonly Dictionary<string, TimeUses> _vocabulary = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TimeUses>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private TimeWords()
    {
        _lookup = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in Structure)
        {
            _vocabulary.Add(word, new TimeUses(word));
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

        return words;
    }

    /// <summary>The word with its uses, or null where no phrase has it.</summary>
    public TimeUses? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var known) ? known : null;

    /// <summary>Whether one word alone has that use.</summary>
    public bool Is(TimeWordKind kind, string word) => Find(word) is { } uses && uses.As(kind) is [.., { Words.Length: 1 }];

    private bool Add(TimeWord word)
    {
        // Words are split as the lexer splits tokens, so that "New Year's" is found in "New Year 's".
        var split = word.Words
            .SelectMany(w => w.EndsWith("'s", StringComparison.Ordinal) ? [w[..^2], "'s"] : new[] { w }).ToArray();
        word = word with { Words = split };
        foreach (var part in split)
        {
            _vocabulary.TryAdd(part, new TimeUses(part));
        }

        return _vocabulary[split[0]].Add(word);
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
