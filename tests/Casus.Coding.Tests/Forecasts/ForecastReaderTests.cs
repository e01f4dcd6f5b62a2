using Casus.Coding.Tests.Records;

namespace Casus.Coding.Tests.Forecasts;

public class ForecastReaderTests
{
    [Theory]
    [InlineData("Russia will attack Georgia next week.", EventType.Assault, Polarity.Positive)]
    [InlineData("Russia will send aid to Georgia next week.", EventType.Aid, Polarity.Positive)]
    [InlineData("Russia will not withdraw its troops from Georgia.", EventType.Retreat, Polarity.Negative)]
    [InlineData("Russia could attack Georgia next week.", EventType.Assault, Polarity.Positive)]
    [InlineData("France is expected to meet Germany next week.", EventType.Consult, Polarity.Positive)]
    public void What_is_to_come_is_a_forecast_of_the_deed_itself(string text, EventType type, Polarity polarity)
    {
        var forecast = Shipped.Only(text).Forecast;

        Assert.NotNull(forecast);
        Assert.Equal((type, polarity, ForecastKind.Prediction), (forecast.Type, forecast.Polarity, forecast.Kind));
    }

    [Theory]
    [InlineData("Russia threatened to attack Georgia.", ForecastKind.Threat, EventType.Assault)]
    [InlineData("Russia vowed to attack Georgia.", ForecastKind.Promise, EventType.Assault)]
    [InlineData("Russia promised to send aid to Georgia.", ForecastKind.Promise, EventType.Aid)]
    [InlineData("Russia plans to send aid to Georgia.", ForecastKind.Plan, EventType.Aid)]
    public void A_promise_plan_or_threat_speaks_of_its_deed(string text, ForecastKind kind, EventType type)
    {
        var forecast = Shipped.Only(text).Forecast;

        Assert.NotNull(forecast);
        Assert.Equal((kind, type), (forecast.Kind, forecast.Type));
    }

    [Theory]
    [InlineData("Russia attacked Georgia.")]
    [InlineData("Russia did not attack Georgia.")]
    [InlineData("Russia threatened Georgia.")]
    [InlineData("Russia never promised to send aid to Georgia.")]
    [InlineData("Russia often attacks Georgia.")]
    public void What_is_not_said_to_come_is_no_forecast(string text) =>
        Assert.All(Shipped.Code(text).Events, e => Assert.Null(e.Forecast));

    [Theory]
    [InlineData("Russia will almost certainly attack Georgia.", "almost certainly", 0.97)]
    [InlineData("Russia is likely to attack Georgia.", "likely", 0.675)]
    [InlineData("It is highly unlikely that Russia will attack Georgia.", "highly unlikely", 0.125)]
    [InlineData("Russia will probably not attack Georgia.", "probably not", 0.3)]
    [InlineData("There is a 70 percent chance that Russia will send aid to Georgia.", "70 percent chance", 0.7)]
    [InlineData("With a 30% chance, Russia will attack Georgia.", "30% chance", 0.3)]
    [InlineData("Russia may attack Georgia.", "may", null)]
    public void Words_of_probability_are_kept_and_read_as_the_chance_of_the_deed(string text, string words, double? value)
    {
        var coded = Shipped.Code(text);
        var likelihood = Assert.Single(coded.Events, e => e.Forecast is not null).Forecast!.Likelihood;

        Assert.NotNull(likelihood);
        Assert.Equal((words, value), (likelihood.Text, likelihood.Value));
        Assert.Equal(words, new SourceText(text)[likelihood.Span()]);
    }

    [Fact]
    public void Words_of_probability_of_another_statement_are_not_the_deeds() =>
        Assert.Null(Shipped.Code("Georgia, which is probably afraid, said that Russia will attack Armenia.").Events
            .First(e => e.Forecast is not null).Forecast!.Likelihood);

    [Theory]
    [InlineData("If the talks fail, Russia will attack Georgia.", "If the talks fail")]
    [InlineData("Russia will attack Georgia unless the talks succeed.", "unless the talks succeed")]
    [InlineData("Russia threatened to attack Georgia if the talks failed.", "if the talks failed")]
    public void What_it_depends_on_is_kept_in_the_texts_words(string text, string condition)
    {
        var found = Assert.Single(Shipped.Code(text).Events, e => e.Forecast?.Type == EventType.Assault).Forecast!.Condition;

        Assert.Equal(condition, found?.Text);
        Assert.Equal(condition, new SourceText(text)[found!.Span()]);
    }
}
