using Casus.Language;
using NodaTime;

namespace Casus.Coding.Times;

/// <summary>
/// Finds time expressions and resolves them to intervals of days. Weeks run from Monday to Sunday; seasons are
/// northern; what "last", "this" and "next" mean is told in <c>docs/times.md</c>. Immutable and safe for parallel use.
/// </summary>
internal sealed class TimeFinder
{
    private const int FirstYear = 1000, LastYear = 3000;

    private readonly TimeWords _words;

    private TimeFinder(TimeWords words) => _words = words;

    /// <summary>Loads <c>times.txt</c> of a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A line is malformed.</exception>
    public static TimeFinder Load(string knowledge) => new(TimeWords.Load(knowledge));

    /// <summary>The times of each sentence; what counts from a time told before may look into the sentences before.</summary>
    public IReadOnlyList<IReadOnlyList<TimeExpression>> FindAll(Doc doc, LocalDate? published)
    {
        var found = new List<IReadOnlyList<TimeExpression>>(doc.Sentences.Count);
        Days? told = null;
        foreach (var sentence in doc.Sentences)
        {
            var times = Find(sentence, published, told);
            told = Told(times) ?? told;
            found.Add(times);
        }

        return found;
    }

    /// <summary>The times of a sentence, in order, without overlap.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">The day of publication; without it only absolute times are resolved.</param>
    /// <param name="told">The time told last before this sentence, or null.</param>
    public IReadOnlyList<TimeExpression> Find(Sentence sentence, LocalDate? published, Days? told = null)
    {
        var lexemes = Lexer.Read(sentence, _words);
        if (lexemes.Count == 0)
        {
            return [];
        }

        // Years such as 9999 stand for "unknown" in many archives.
        published = published is { Year: > FirstYear and < LastYear } ? published : null;
        var reader = new LexemeReader(sentence, lexemes, _words);
        var grammar = new TimeGrammar(reader);
        var found = new List<TimeExpression>();
        for (var i = 0; i < lexemes.Count;)
        {
            if (reader.Phrase(TimeWordKind.Never, i) is { } never)
            {
                i = never.End;
                continue;
            }

            // An expression holds whole tokens ("a 2014-style raid" tells no time).
            if (IsInside(lexemes, i) || grammar.Expression(i) is not { } match || IsInside(lexemes, match.End) ||
                IsInName(sentence, lexemes, i, match.End, reader))
            {
                i++;
                continue;
            }

            var (first, end) = (lexemes[i].Token, lexemes[match.End - 1].Token + 1);
            var head = HeadOf(sentence, first, end);
            var governor = TimeAttachment.Governor(sentence, first, end, head);
            var (direction, perfect) = ClauseTense.Of(sentence, first, governor, _words);
            var days = match.Meaning(new Viewpoint(published, direction, perfect, told));
            i = match.End;
            if ((days is null && match.IsDuration) || TimeAttachment.IsMeasure(sentence, first))
            {
                continue;
            }

            found.Add(new TimeExpression(first, end, days) { Head = head, Governor = governor });
            told = days is { From: not null, To: not null } ? days : told;
        }

        return found;
    }

    /// <summary>The time that belongs to the event told by a token, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="anchor">The token that stands for the event in its clause.</param>
    /// <param name="found">The times of the sentence.</param>
    /// <param name="others">Anchors of other events, whose times are their own.</param>
    public static TimeExpression? For(
        Sentence sentence, int anchor, IReadOnlyList<TimeExpression> found, IReadOnlyCollection<int>? others = null) =>
        TimeAttachment.For(sentence, anchor, found, others ?? []);

    /// <summary>
    /// The event's day: the day of its time that is closest to publication. A single day is itself; of "last week" it
    /// is the last day, of "in the next few days" the first, of "this year" the day of publication; "a year ago" points
    /// at a day. Without a publication day it is the last of the time's days, without a time the day of publication.
    /// </summary>
    public static LocalDate? EventDay(TimeExpression? time, LocalDate? published) =>
        time?.Days is not { } days ? published
        : days.Likely is { } likely ? likely
        : published is not { } day ? days.To ?? days.From
        : days.From > day ? days.From
        : days.To < day ? days.To
        : day;

    private static Days? Told(IReadOnlyList<TimeExpression> times)
    {
        for (var i = times.Count - 1; i >= 0; i--)
        {
            if (times[i].Days is { From: not null, To: not null } days)
            {
                return days;
            }
        }

        return null;
    }

    private static bool IsInside(List<Lexeme> lexemes, int i) =>
        i > 0 && i < lexemes.Count && lexemes[i].Token == lexemes[i - 1].Token && lexemes[i].Word != "'s";

    // "the Sunday Times", "Theresa May"; but a name may swallow the weekday after it ("Minister Mori Wednesday left").
    private static bool IsInName(Sentence sentence, List<Lexeme> lexemes, int i, int end, LexemeReader reader)
    {
        var (first, last) = (lexemes[i].Token, lexemes[end - 1].Token);
        foreach (var name in sentence.Names)
        {
            if (name.Kind != NameKind.Place && name.First <= last && name.End > first &&
                (name.End > last + 1 || (name.End == last + 1 && reader.IsShy(end - 1) && name.End - name.First < 3)))
            {
                return true;
            }
        }

        return false;
    }

    // The token whose head lies outside; the last such where a parse tears the words apart.
    private static int HeadOf(Sentence sentence, int first, int end)
    {
        var head = end - 1;
        for (var token = first; token < end; token++)
        {
            if ((sentence[token].Head < first || sentence[token].Head >= end) &&
                sentence[token].Deprel is not ("case" or "mark" or "punct"))
            {
                head = token;
                break;
            }
        }

        return head;
    }
}
