namespace Casus.Ledger.Queries;

/// <summary>Documents that lie together, and of a single one (an imported file) the records.</summary>
/// <param name="First">Number of the first document.</param>
/// <param name="Last">Number of the last document.</param>
/// <param name="FirstRecord">The least record's number.</param>
/// <param name="LastRecord">The greatest record's number.</param>
internal readonly record struct Stretch(int First, int Last, int FirstRecord, int LastRecord)
{
    /// <summary>As a further condition on the rows that go by an alias.</summary>
    public string Sql(string alias) => FormattableString.Invariant($" AND {alias}.document BETWEEN {First} AND {Last}")
        + (First < Last ? "" : FormattableString.Invariant($" AND {alias}.record BETWEEN {FirstRecord} AND {LastRecord}"));
}
