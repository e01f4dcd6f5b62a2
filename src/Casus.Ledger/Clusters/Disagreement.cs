namespace Casus.Ledger.Clusters;

/// <summary>Something that the reports of one event tell differently. Casus does not say who is right.</summary>
/// <param name="About">What: <c>actor</c>, <c>recipient</c>, <c>place</c>, <c>day</c>, <c>mode</c>, <c>status</c>, or a count such as <c>killed</c>.</param>
/// <param name="Accounts">What is told, and by whom, at least two, in the order of the reports.</param>
public sealed record Disagreement(string About, IReadOnlyList<Account> Accounts);

/// <summary>What some reports tell.</summary>
/// <param name="Value">What they tell.</param>
/// <param name="By">Who tells it: an outlet, or who is cited and by which outlet.</param>
/// <param name="Events">Ids of the reports.</param>
public sealed record Account(string Value, IReadOnlyList<string> By, IReadOnlyList<string> Events);
