using Casus.Insight;

namespace Casus.Cli.Screen;

/// <summary>How an event is painted.</summary>
internal enum Paint
{
    /// <summary>The outlet tells it as a fact.</summary>
    Told,

    /// <summary>Somebody quoted says it is a fact.</summary>
    Said,

    /// <summary>It is uncertain: possible, supposed, asked, habitual.</summary>
    Uncertain,

    /// <summary>It is said to come.</summary>
    Forecast,

    /// <summary>It is said not to be so.</summary>
    Negated,
}

/// <summary>What the characters of an article are marked as, counted in UTF-16.</summary>
internal sealed class ArticleMarks
{
    private readonly Mark[] _marks;
    private readonly Dictionary<int, int> _opened = [];
    private readonly Dictionary<int, int> _closed = [];

    /// <summary>The marks of an article's records.</summary>
    public ArticleMarks(CodedDocument coded, SourceText source)
    {
        _marks = new Mark[source.Text.Length + 1];
        foreach (var attribution in coded.Attributions)
        {
            foreach (var words in attribution.Content)
            {
                var (start, end) = (source.ToUtf16(words.Start), source.ToUtf16(words.End));
                _opened[start] = _opened.GetValueOrDefault(start) + 1;
                _closed[end] = _closed.GetValueOrDefault(end) + 1;
                Set(start, end, m => m with { IsContent = true });
            }

            if (attribution.Source is { } speaker)
            {
                Set(source.ToUtf16(speaker.Start), source.ToUtf16(speaker.End), m => m with { IsSource = true });
            }
        }

        foreach (var found in coded.Events)
        {
            foreach (var words in found.Trigger)
            {
                Set(source.ToUtf16(words.Start), source.ToUtf16(words.End), m => m with { Event = m.Event ?? Of(found) });
            }
        }
    }

    /// <summary>The mark of a character.</summary>
    public Mark this[int at] => _marks[at];

    /// <summary>How many contents begin at a character.</summary>
    public int Opened(int at) => _opened.GetValueOrDefault(at);

    /// <summary>How many contents end before a character.</summary>
    public int Closed(int at) => _closed.GetValueOrDefault(at);

    /// <summary>How an event is painted.</summary>
    public static Paint Of(EventRecord found) => found.Standing() switch
    {
        Standing.Told => Paint.Told,
        Standing.Said => Paint.Said,
        _ when found.Factuality.Tense == Tense.Future => Paint.Forecast,
        Standing.Negated => Paint.Negated,
        _ when found.Forecast is not null => Paint.Forecast,
        _ => Paint.Uncertain,
    };

    private void Set(int start, int end, Func<Mark, Mark> change)
    {
        for (var i = start; i < end; i++)
        {
            _marks[i] = change(_marks[i]);
        }
    }

    /// <summary>What a character is part of.</summary>
    /// <param name="IsContent">The content of a statement.</param>
    /// <param name="IsSource">The words of a source.</param>
    /// <param name="Event">The trigger of an event, and how it is painted.</param>
    public readonly record struct Mark(bool IsContent, bool IsSource, Paint? Event);
}
