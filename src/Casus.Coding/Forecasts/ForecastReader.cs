using Casus.Coding.Events;
using Casus.Coding.Lexicon;
using Casus.Coding.Records;
using Casus.Language;

namespace Casus.Coding.Forecasts;

/// <summary>
/// Reads what an event says of things to come. An event of the future is a forecast of itself; a promise, plan or threat is
/// one of the deed that is promised, planned or threatened, which stands under its operator.
/// </summary>
internal sealed class ForecastReader(LikelihoodWords likelihoods, ForecastWords words)
{
    /// <summary>What the event says of things to come, or null.</summary>
    public Forecast? Read(SourceText source, Sentence sentence, FoundEvent found, Factuality factuality)
    {
        var reading = found.Reading;
        var last = reading.Operators.Count > 0 ? reading.Operators[^1] : "";
        var isUndertaken = last is "promise" or "threaten";
        var statement = Statement.Of(sentence, reading.Head);
        if (!(isUndertaken ? IsSaid(factuality) : IsAhead(factuality, sentence, statement)))
        {
            return null;
        }

        // Under one operator the deed is what the lexicon's line says, unless the relation network thought otherwise of the whole.
        var isDeed = reading.Operators.Count == 1 && found.Type == reading.Type && (isUndertaken || last is "future" or "never");
        var type = isDeed ? reading.Predicate.Type : found.Type;
        var mode = isDeed ? reading.Predicate.Mode : found.Mode;
        var polarity = isDeed && last == "never" ? Polarity.Negative : isDeed && isUndertaken ? Polarity.Positive : factuality.Polarity;
        return new Forecast(
            Kind(sentence, found, isUndertaken), type, mode, polarity,
            Likelihood(source, sentence, statement, polarity), Condition(source, sentence, statement));
    }

    // A promise that was made or is to be made, not one that was wanted or denied.
    private static bool IsSaid(Factuality factuality) => factuality.Tense == Tense.Future ||
        factuality is { Polarity: Polarity.Positive, Certainty: not Certainty.Unknown, Tense: Tense.Past or Tense.Present };

    // "could attack" is ahead; "would attack" only where its condition still may come about.
    private bool IsAhead(Factuality factuality, Sentence sentence, Statement statement) => factuality.Tense switch
    {
        Tense.Future => true,
        Tense.Hypothetical => factuality.Certainty == Certainty.Possible ||
            (factuality.Certainty == Certainty.Probable && ConditionOf(sentence, statement) is not null),
        _ => false,
    };

    private ForecastKind Kind(Sentence sentence, FoundEvent found, bool isUndertaken) =>
        isUndertaken && words.Kind(Lemmas.Of(sentence[found.Reading.Anchor])) is { } own ? own
        : found.Type == EventType.Threaten && found.Reading.Operators is ["threaten"] ? ForecastKind.Threat
        : Governing(sentence, found.Reading.Anchor) ?? ForecastKind.Prediction;

    // "promised that troops would leave", "plans to visit".
    private ForecastKind? Governing(Sentence sentence, int anchor) =>
        sentence[anchor].BaseDeprel is "xcomp" or "ccomp" or "acl" && sentence[anchor].Head is >= 0 and var head
            ? words.Kind(Lemmas.Of(sentence[head]))
            : null;

    // The longest words win, then those with a number; so "may" gives way to "likely".
    private Likelihood? Likelihood(SourceText source, Sentence sentence, Statement statement, Polarity polarity)
    {
        LikelihoodReading? best = null;
        for (var token = 0; token < sentence.Tokens.Length;)
        {
            var found = likelihoods.At(sentence, token);
            if (found is not null && statement.Has(found.First, found.End) && (best is null || Rank(found).CompareTo(Rank(best)) > 0))
            {
                best = found;
            }

            token = found?.End ?? token + 1;
        }

        if (best is null)
        {
            return null;
        }

        var text = source.Words(sentence[best.First].Start, sentence[best.End - 1].End);
        return polarity == Polarity.Negative && !best.IsAgainst
            ? new Likelihood(text.Text, text.Start, text.End, Rest(best.High), best.Value is { } value ? Rest(value) : null, Rest(best.Low))
            : new Likelihood(text.Text, text.Start, text.End, best.Low, best.Value, best.High);
    }

    private static (bool, int) Rank(LikelihoodReading reading) => (reading.Value is not null, reading.End - reading.First);

    private static double Rest(double chance) => Math.Round(1 - chance, 4);

    private Words? Condition(SourceText source, Sentence sentence, Statement statement) =>
        ConditionOf(sentence, statement) is var (first, end) ? Trimmed(source, sentence, first, end) : null;

    private (int First, int End)? ConditionOf(Sentence sentence, Statement statement)
    {
        foreach (var token in statement.Path.Take(statement.Own))
        {
            foreach (var child in sentence.Children(token))
            {
                if (sentence[child].BaseDeprel is "advcl" or "obl" or "nmod" or "advmod" && !statement.Path.Contains(child) &&
                    TokenWords.Phrase(sentence, child, -1) is var phrase && words.OpensCondition(sentence, phrase.First))
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    private static Words Trimmed(SourceText source, Sentence sentence, int first, int end)
    {
        while (end > first + 1 && sentence[end - 1].Upos == Upos.Punct)
        {
            end--;
        }

        return source.Words(sentence[first].Start, sentence[end - 1].End);
    }
}
