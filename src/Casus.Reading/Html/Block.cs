using AngleSharp.Dom;

namespace Casus.Reading.Html;

/// <summary>A paragraph of a page.</summary>
/// <param name="Text">Its words; white space collapsed, line breaks only where the page forces them.</param>
/// <param name="Role">What the mark-up says it is; else body.</param>
internal sealed record Block(string Text, SectionRole Role)
{
    /// <summary>The element it stands in, by its index in the tree; -1 where it stands in none.</summary>
    public int Element { get; init; } = -1;

    /// <summary>Characters inside links.</summary>
    public int Linked { get; init; }

    /// <summary>Whether its links lead to pages of the same site, as those to other articles do.</summary>
    public bool LinksHome { get; init; }

    /// <summary>Whether it is in italics and nothing else.</summary>
    public bool IsSlanted { get; init; }

    /// <summary>Whether a picture stands between it and the paragraph before.</summary>
    public bool FollowsPicture { get; init; }

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether it is a heading of the first rank.</summary>
    public bool IsTopHeading { get; init; }

    /// <summary>Where its characters stand in the page, in order.</summary>
    public IReadOnlyList<TextRun> Runs { get; init; } = [];

    /// <summary>Whether it is a link and nothing else.</summary>
    public bool IsLink => Linked >= Text.Length - 2;
}

/// <summary>Characters that follow each other both in a block and in a text of the page, in UTF-16 units.</summary>
/// <param name="At">Where they begin in the block.</param>
/// <param name="Length">How many.</param>
/// <param name="Node">The text or attribute.</param>
/// <param name="Offset">Where they begin in it.</param>
internal readonly record struct TextRun(int At, int Length, INode Node, int Offset);
