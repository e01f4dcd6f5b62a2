using System.Globalization;
using NodaTime;

namespace Casus.Reading.Sections;

/// <summary>A line that says when a text appeared, and nothing else: "Published 10:02 AM EST Nov 19, 2019", "3 hours ago".</summary>
/// <param name="Time">The day and time, or null where the line tells it only by the present ("3 hours ago").</param>
/// <param name="IsUpdate">Whether it speaks of a change, not of the first appearance.</param>
internal readonly record struct TimeStamp(LocalDateTime? Time, bool IsUpdate)
{
    private const int Longest = 120;

    private static readonly Vocabulary Known = Vocabulary.Load();

    /// <summary>What a line says of its time, or null where it holds other words or no number.</summary>
    public static TimeStamp? Read(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        var (date, clock, isUpdate, numbers) = (new DateParts(), default(LocalTime?), false, 0);
        for (var at = 0; at < line.Length;)
        {
            var token = Token(line, at);
            at += Math.Max(1, token.Length);
            if (token.IsEmpty)
            {
                continue;
            }

            if (char.IsAsciiDigit(token[0]))
            {
                numbers++;
                if (clock is not null && at > token.Length && line[at - token.Length - 1] is '+' or '-' or '−')
                {
                    // An offset from world time: times are kept as printed.
                    continue;
                }

                if (Clock(token) is { } time)
                {
                    time = Half(line[at..], time, out var used);
                    clock ??= time;
                    at += used;
                }
                else if (!date.Add(token))
                {
                    return null;
                }

                continue;
            }

            var word = token.ToString().ToLowerInvariant();
            if (Known.Months.TryGetValue(word, out var month))
            {
                date.AddMonth(month);
            }
            else if (Known.Updates.Contains(word))
            {
                isUpdate |= date.IsEmpty;
            }
            else if (!Known.Words.Contains(word) && word is not ("am" or "pm" or "a" or "p" or "m" or "st" or "nd" or "rd" or "th" or "t" or "z"))
            {
                return null;
            }
        }

        return numbers == 0 ? null : new TimeStamp(date.Date() is { } day ? day.At(clock ?? LocalTime.Midnight) : null, isUpdate);
    }

    /// <summary>Letters, or digits with the marks that stand between them in dates and times.</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        if (char.IsAsciiDigit(line[at]))
        {
            while (end < line.Length && (char.IsAsciiDigit(line[end])
                || (line[end] is ':' or '.' or '/' or '-' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]))))
            {
                end++;
            }
        }
        else
        {
            while (end < line.Length && (char.IsLetter(line[end]) || char.GetUnicodeCategory(line[end]) == UnicodeCategory.NonSpacingMark))
            {
                end++;
            }
        }

        return line[at..end];
    }

    private static LocalTime? Clock(ReadOnlySpan<char> token)
    {
        var colon = token.IndexOf(':');
        if (colon is < 1 or > 2 || token.Length < colon + 3)
        {
            return null;
        }

        var second = token.Length >= colon + 6 && token[colon + 3] == ':' ? Number(token.Slice(colon + 4, 2)) : 0;
        var (hour, minute) = (Number(token[..colon]), Number(token.Slice(colon + 1, 2)));
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60 ? new LocalTime(hour, minute, second) : null;
    }

    /// <summary>The time with the half of the day that follows it: "pm", "p.m.".</summary>
    private static LocalTime Half(ReadOnlySpan<char> rest, LocalTime time, out int used)
    {
        var left = rest.TrimStart();
        var letters = left.StartsWith("am", StringComparison.OrdinalIgnoreCase) || left.StartsWith("pm", StringComparison.OrdinalIgnoreCase) ? 2
            : left.StartsWith("a.m.", StringComparison.OrdinalIgnoreCase) || left.StartsWith("p.m.", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        used = letters == 0 ? 0 : rest.Length - left.Length + letters;
        return letters == 0 || time.Hour is 0 or > 12 ? time
            : new LocalTime((time.Hour % 12) + (left[0] is 'p' or 'P' ? 12 : 0), time.Minute, time.Second);
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Year, month and day as they come; the first of each counts.</summary>
    private struct DateParts
    {
        private int _year, _month, _day;

        public readonly bool IsEmpty => _year == 0 && _month == 0 && _day == 0;

        public void AddMonth(int month) => _month = _month == 0 ? month : _month;

        /// <summary>Takes a number or a date in numbers; false where it can be neither.</summary>
        public bool Add(ReadOnlySpan<char> token)
        {
            Span<int> numbers = stackalloc int[3];
            var count = 0;
            foreach (var range in token.SplitAny('.', '/', '-'))
            {
                if (count == 3 || Number(token[range]) is < 0 or > 9999)
                {
                    return false;
                }

                numbers[count++] = Number(token[range]);
            }

            return count switch
            {
                1 => AddNumber(numbers[0]),
                3 when numbers[0] > 31 => Set(numbers[0], numbers[1], numbers[2]),
                // Day first, as most of the world writes; month first only where it cannot be else.
                3 when numbers[1] > 12 && token.Contains('/') => Set(numbers[2], numbers[0], numbers[1]),
                3 when !token.Contains('/') || numbers[0] > 12 || numbers[0] == numbers[1] => Set(numbers[2], numbers[1], numbers[0]),
                // "3/4/2020" may be two days; the line still is a date's.
                3 => true,
                _ => true,
            };
        }

        public readonly LocalDate? Date() =>
            _year >= 1700 && _month is >= 1 and <= 12 && _day >= 1 && _day <= CalendarSystem.Iso.GetDaysInMonth(_year, _month)
                ? new LocalDate(_year, _month, _day)
                : null;

        private bool AddNumber(int number)
        {
            if (number is >= 1700 and <= 2200)
            {
                _year = _year == 0 ? number : _year;
            }
            else if (number is >= 1 and <= 31)
            {
                _day = _day == 0 ? number : _day;
            }
            else
            {
                return number < 60;
            }

            return true;
        }

        private bool Set(int year, int month, int day)
        {
            if (_year == 0)
            {
                (_year, _month, _day) = (year, month, day);
            }

            return true;
        }
    }

    /// <summary>The words of knowledge/reading/dates.txt.</summary>
    private sealed record Vocabulary(Dictionary<string, int> Months, HashSet<string> Updates, HashSet<string> Words)
    {
        public static Vocabulary Load()
        {
            var known = new Vocabulary(new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            foreach (var line in KnowledgeLines.Of("dates.txt"))
            {
                known.Add(line, line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }

            return known;
        }

        private void Add(string line, string[] parts)
        {
            switch (parts)
            {
                case ["month", var number, .. var names] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var month):
                    foreach (var name in names)
                    {
                        Months.TryAdd(name, month);
                    }

                    break;
                case ["update", .. var words]:
                    Updates.UnionWith(words);
                    break;
                case ["word", .. var words]:
                    Words.UnionWith(words);
                    break;
                default:
                    throw new InvalidOperationException($"knowledge/reading/dates.txt: cannot read '{line}'");
            }
        }
    }
}
