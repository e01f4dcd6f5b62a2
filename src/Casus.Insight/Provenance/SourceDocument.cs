using Casus.Ledger.Copies;

namespace Casus.Insight.Provenance;

/// <summary>A document and where its text comes from.</summary>
/// <param name="Number">Its number in the ledger.</param>
/// <param name="Document">The document, without text and sections.</param>
/// <param name="Outlet">Its outlet as the list of outlets names it, else as the document does; null where nobody said.</param>
/// <param name="Outcome">Where its text comes from.</param>
/// <param name="Because">Why, in a few words; the whole evidence of a copy is in its pair.</param>
/// <param name="Origin">Number of the document that it repeats, or null.</param>
public sealed record SourceDocument(
    int Number, DocumentRecord Document, string? Outlet, CopyOutcome Outcome, string Because, int? Origin)
{
    /// <summary>Whether it repeats a text of another document, or says itself that it does.</summary>
    public bool IsCopy => Outcome is CopyOutcome.Syndicated or CopyOutcome.EditedCopy or CopyOutcome.MachineTranslated;
}

/// <summary>What a ledger holds of an outlet.</summary>
/// <param name="Name">Its name, or null for documents whose outlet nobody named.</param>
/// <param name="Country">ISO 3166-1 alpha-3 where the list of outlets knows it.</param>
/// <param name="Control">Who controls it, in the list's words.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Originals">Articles that nothing shows to repeat another.</param>
/// <param name="Copies">Articles that repeat another.</param>
/// <param name="Unknown">Articles of which it is open.</param>
public sealed record OutletSummary(string? Name, string? Country, string? Control, int Articles, int Originals, int Copies, int Unknown);

/// <summary>A text and all its copies in a ledger.</summary>
/// <param name="Root">The document that repeats none of the others.</param>
/// <param name="Copies">The others, earliest first.</param>
public sealed record CopyCluster(SourceDocument Root, IReadOnlyList<SourceDocument> Copies);

/// <summary>A step of a text's way: a document and the evidence that it repeats the next.</summary>
/// <param name="Document">The document.</param>
/// <param name="Pair">The evidence; null for the end of the chain.</param>
public sealed record ChainStep(SourceDocument Document, CopyPair? Pair);
