namespace Casus.Ledger.Copies;

/// <summary>Two documents of which one repeats the other, or which tell the same event, with the evidence.</summary>
/// <param name="Document">Number of the copy; where no one is known to be it, of the document written later.</param>
/// <param name="Origin">Number of the other.</param>
/// <param name="Outcome">What the pair is.</param>
public sealed record CopyPair(int Document, int Origin, CopyOutcome Outcome)
{
    /// <summary>Part of the document's words in sentences that the other has, too, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Part of the other's words in such sentences.</summary>
    public double OriginShare { get; init; }

    /// <summary>Part of the document's words in sentences that are the other's word for word.</summary>
    public double Verbatim { get; init; }

    /// <summary>Jaccard index of their word triples.</summary>
    public double Likeness { get; init; }

    /// <summary>Weight of the evidence that the other came first; 0 where nothing tells.</summary>
    public double Direction { get; init; }

    /// <summary>The evidence in words.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>Sentences that correspond, in the document's order.</summary>
    public IReadOnlyList<CopySpan> Spans { get; init; } = [];
}

/// <summary>A sentence of a document and the one that corresponds to it in the other, in code points.</summary>
/// <param name="Start">First code point in the document.</param>
/// <param name="End">One past its last.</param>
/// <param name="OriginStart">First code point in the other.</param>
/// <param name="OriginEnd">One past its last.</param>
/// <param name="Likeness">How alike they are, 0 to 1.</param>
public sealed record CopySpan(int Start, int End, int OriginStart, int OriginEnd, double Likeness);
