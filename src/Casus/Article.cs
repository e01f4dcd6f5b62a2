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

    /// <summary>Line below the headline, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The address its page names as the article's own (rel=canonical), or null; another host's is a sign of a copy.</summary>
    public string? Canonical { get; init; }

    /// <summary>The address of the article that its page says it is based on, or null.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Byline, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Publication time as printed (no zone), or null.</summary>
    public LocalDateTime? Published { get; init; }

    /// <summary>What <see cref="Published"/> was taken from; null where there is none.</summary>
    public TimeSource? PublishedFrom { get; init; }

    /// <summary>How far <see cref="Published"/> can be relied on; null where there is none.</summary>
    public Trust? PublishedTrust { get; init; }

    /// <summary>Time of the last change as printed, or null.</summary>
    public LocalDateTime? Modified { get; init; }

    /// <summary>The part of the outlet it appeared in ("World", "Opinion"), or null.</summary>
    public string? Rubric { get; init; }

    /// <summary>Keywords the outlet gave it, in its order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>ISO 639-1 code, or null where nobody said.</summary>
    public string? Language { get; init; }

    /// <summary>News, opinion, interview, press release, or unknown.</summary>
    public ArticleKind Kind { get; init; } = ArticleKind.Unknown;

    /// <summary>Stretches of the text by role, in order and without overlap; empty means all of it is body.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Signs of where the text comes from, found in this article alone, in order of their place.</summary>
    public IReadOnlyList<Sign> Signs { get; init; } = [];

    /// <summary>Where in its page the text stands; null where it came from no page.</summary>
    public PageMap? Places { get; init; }
}

/// <summary>What a publication time was taken from.</summary>
public enum TimeSource
{
    /// <summary>A field of the input that says so.</summary>
    Field,

    /// <summary>The page's description for search engines (JSON-LD, schema.org).</summary>
    StructuredData,

    /// <summary>A meta tag.</summary>
    MetaTag,

    /// <summary>The first <c>time</c> element of the page.</summary>
    TimeElement,

    /// <summary>A day in the address.</summary>
    Address,

    /// <summary>A line above the text.</summary>
    HeadLine,

    /// <summary>Nothing in the article: the day given for articles that name none.</summary>
    Default,
}

/// <summary>How far a statement about an article can be relied on.</summary>
public enum Trust
{
    /// <summary>May be that of something else on the page, or a guess, or two statements differ.</summary>
    Low,

    /// <summary>Probably right.</summary>
    Medium,

    /// <summary>Said of this very article in so many words.</summary>
    High,
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
