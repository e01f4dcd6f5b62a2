using NodaTime;

namespace Casus.Ledger.Statistics;

/// <summary>A country or dyad in a period, with all its events or those of one quad class.</summary>
/// <param name="Period">First day of the period.</param>
/// <param name="Dataset">The data set it counts in, or <see cref="Queries.EventFilter.Articles"/>; they are never added up.</param>
/// <param name="Country">The country that took part; of a dyad, the actor's.</param>
/// <param name="Recipient">Of a dyad, the recipient's country; else null.</param>
/// <param name="Quad">The quad class, or null for all four together.</param>
/// <param name="Reports">Events as articles tell them: one told by ten articles counts ten times.</param>
/// <param name="Originals">The same without articles that are copies of others.</param>
/// <param name="Events">Distinct events: reports of one event count once.</param>
/// <param name="Share">Reports as a share of all reports of the period and data set, whoever took part.</param>
/// <param name="MostNegative">Lowest intensity.</param>
/// <param name="Median">Median intensity.</param>
/// <param name="Sum">Sum of the intensities.</param>
/// <param name="Complete">Whether the articles or the data set reach to the period's end.</param>
public sealed record StatisticsRow(
    LocalDate Period, string Dataset, string Country, string? Recipient, string? Quad, long Reports, long Originals, long Events, double Share,
    double MostNegative, double Median, double Sum, bool Complete);
