using NodaTime;

namespace Casus;

/// <summary>One published text as it came in, with what is known of it.</summary>
/// <param name="Text">The text, unchanged; all spans count in it.</param>
public sealed record Article(string Text)
{
    /// <summary>The id the input gave, or null: then the ledger derives one from the content.</summary>
    public string? Id { get; init; }

    /// <summary>The file it came from, as given on the command line, or null.</summary>
    public string? File { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Byline, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Publication time as printed (no zone), or null.</summary>
    public LocalDateTime? Published { get; init; }

    /// <summary>ISO 639-1 code, or null where nobody said.</summary>
    public string? Language { get; init; }

    /// <summary>News, opinion, interview, press release, or unknown.</summary>
    public ArticleKind Kind { get; init; } = ArticleKind.Unknown;

    /// <summary>Stretches of the text by role, in order and without overlap; empty means all of it is body.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];
}

/// <summary>What kind of text an article is.</summary>
public enum ArticleKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A report.</summary>
    News,

    /// <summary>Comment, column, editorial.</summary>
    Opinion,

    /// <summary>Questions and answers.</summary>
    Interview,

    /// <summary>An institution's own statement.</summary>
    PressRelease,
}

/// <summary>What a stretch of an article is for. Events are coded from <see cref="Title"/> and <see cref="Body"/> only.</summary>
public enum SectionRole
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Place and day at the head of a report ("ALMATY, Jan. 5 (Agency) -").</summary>
    Dateline,

    /// <summary>A link to, or headline of, another article.</summary>
    Related,

    /// <summary>Disclaimers, newsletter calls, cookie texts.</summary>
    Boilerplate,

    /// <summary>Words under a picture.</summary>
    Caption,
}

/// <summary>A stretch of the text, in code points, and its role.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
/// <param name="Role">What it is for.</param>
public sealed record Section(int Start, int End, SectionRole Role)
{
    /// <summary>The stretch.</summary>
    public Span Span() => new(Start, End);
}
