namespace Casus.Ledger.Reviews;

/// <summary>What became of a record in a later coding.</summary>
/// <param name="Change">Added, gone or changed.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Fields">The fields that changed; empty for records added or gone.</param>
/// <param name="Old">The record as it was, or null.</param>
/// <param name="New">The record as it is, or null.</param>
public sealed record RecordChange(
    Change Change, string Document, IReadOnlyList<string> Fields, LedgerRecord? Old, LedgerRecord? New);

/// <summary>Kinds of change.</summary>
public enum Change
{
    /// <summary>Not there before.</summary>
    Added,

    /// <summary>No longer there.</summary>
    Gone,

    /// <summary>There in both, with other fields.</summary>
    Changed,
}

/// <summary>Compares two codings of the same texts.</summary>
public static class CodingDiff
{
    /// <summary>The changes from one coding of a text to another; ids, confidence and what follows from other fields do not count.</summary>
    /// <exception cref="ReviewException">The texts differ.</exception>
    public static IReadOnlyList<RecordChange> Compare(CodedDocument old, CodedDocument @new)
    {
        if (old.Document.Text != @new.Document.Text)
        {
            throw new ReviewException($"the texts of '{old.Document.Id}' and '{@new.Document.Id}' differ");
        }

        var (before, after) = (Records(old), Records(@new));
        var pairs = RecordAligner.Pairs(before, after);
        var (kept, found) = (pairs.Select(p => p.One).ToHashSet(), pairs.Select(p => p.Other).ToHashSet());
        var id = @new.Document.Id;
        return
        [
            .. before.Where(r => !kept.Contains(r)).Select(r => new RecordChange(Change.Gone, id, [], r, null)),
            .. after.Where(r => !found.Contains(r)).Select(r => new RecordChange(Change.Added, id, [], null, r)),
            .. pairs.Select(p => new RecordChange(Change.Changed, id, RecordPatch.Differences(p.One, p.Other), p.One, p.Other))
                .Where(c => c.Fields.Count > 0),
        ];
    }

    private static List<LedgerRecord> Records(CodedDocument document) => [.. document.Records().Where(r => r is not DocumentRecord)];
}
