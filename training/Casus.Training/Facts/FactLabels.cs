namespace Casus.Training.Facts;

/// <summary>Factual status in the words of the MEANTIME corpus (Minard et al. 2016).</summary>
internal static class FactLabels
{
    public static string Label(Factuality status) => status switch
    {
        { Polarity: Casus.Polarity.Negative } => "negated",
        { Certainty: Casus.Certainty.Unknown } => "underspecified",
        { Certainty: Casus.Certainty.Probable or Casus.Certainty.Possible } => "possible",
        { Tense: Tense.Future or Tense.Hypothetical } => "future",
        _ => "asserted",
    };

    public static string Certainty(Factuality status) => status.Certainty switch
    {
        Casus.Certainty.Certain => "CERTAIN",
        Casus.Certainty.Probable => "PROBABLE",
        Casus.Certainty.Possible => "POSSIBLE",
        _ => "UNDERSPECIFIED",
    };

    public static string Polarity(Factuality status) => status switch
    {
        { Certainty: Casus.Certainty.Unknown } => "UNDERSPECIFIED",
        { Polarity: Casus.Polarity.Negative } => "NEG",
        _ => "POS",
    };

    public static string Time(Factuality status) =>
        status.Tense is Tense.Future or Tense.Hypothetical ? "FUTURE" : "NON_FUTURE";
}
