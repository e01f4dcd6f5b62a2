namespace Casus.Ledger;

/// <summary>
/// Takes coded documents one after the other. What was written counts only once <see cref="CompleteAsync"/>
/// returned; disposing before that drops what the form cannot keep (see each writer).
/// </summary>
public interface IRecordWriter : IAsyncDisposable
{
    /// <summary>Writes a document with all its records.</summary>
    /// <exception cref="LedgerException">The records could not be written.</exception>
    ValueTask WriteAsync(CodedDocument document, CancellationToken cancellation = default);

    /// <summary>Writes what is still held back and makes the result final.</summary>
    /// <exception cref="LedgerException">The records could not be written.</exception>
    ValueTask CompleteAsync(CancellationToken cancellation = default);
}
