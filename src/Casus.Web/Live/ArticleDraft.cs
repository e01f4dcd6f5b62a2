using System.ComponentModel.DataAnnotations;

namespace Casus.Web.Live;

/// <summary>An article to code.</summary>
public sealed record ArticleDraft
{
    /// <summary>The text.</summary>
    [Required, MaxLength(2_000_000)]
    public string Text { get; set; } = "";

    /// <summary>An id to keep, or null.</summary>
    public string? Id { get; set; }

    /// <summary>Headline.</summary>
    public string? Title { get; set; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; set; }

    /// <summary>Byline.</summary>
    public string? Author { get; set; }

    /// <summary>Address; it is kept, not fetched.</summary>
    public string? Url { get; set; }

    /// <summary>Day or time of publication, ISO 8601.</summary>
    public string? Published { get; set; }

    /// <summary>ISO 639-1 code; English where null.</summary>
    public string? Language { get; set; }
}
