using Casus.Coding.Tests.Records;

namespace Casus.Coding.Tests.Forecasts;

/// <summary>One opinion article, whole: what of it is recorded as having happened.</summary>
public class OpinionTests
{
    private const string Article = """
        Russia attacked Georgia in 2008, and nobody in Tbilisi has forgotten it. Last Tuesday Georgia expelled two Russian diplomats. Those are facts. Much else that is being said this week is not.

        Russia has not attacked Armenia. It did not send troops to the border, and it never threatened Azerbaijan. Some websites claim that Armenia has arrested a Russian general; Yerevan denies that it arrested anybody. Allegedly, Turkey bombed a depot in Syria, but no one has shown a photograph of it.

        If Russia attacked Armenia, France would send aid to Yerevan. Germany could impose sanctions on Moscow. Would Italy join them? Did Spain ever promise to send weapons to Armenia? I doubt it. The European Union should have sanctioned Russia years ago.

        My own forecast: Russia will not withdraw its troops from Georgia this year, and Armenia will probably sign an agreement with Iran by June 30, 2026. There is a 70 percent chance that Turkey will visit Yerevan in April. Georgia will not accept the Russian plan. Azerbaijan is expected to meet Armenia next week.

        According to a former adviser, Iran secretly sent weapons to Syria. "Iran supported Syria, and everybody knew," he told me. Perhaps Israel attacked a convoy there. Suppose that Egypt invaded Libya tomorrow: who would protest?

        Moscow threatened to bomb Kyiv again. Ukraine urged Germany to send missiles. Hungary refused to help Ukraine.
        """;

    private static readonly Lazy<CodedDocument> s_coded = new(() => Shipped.Code(Article));

    [Fact]
    public void Only_what_the_writer_tells_as_done_is_recorded_as_having_happened() =>
        Assert.Equal(
            [
                "ASSAULT Russia attacked Georgia",
                "SANCTION Georgia expelled two Russian diplomats",
                "THREATEN Russia threatened Ukraine",
                "REQUEST Ukraine urged Germany",
                "REJECT Hungary refused Ukraine",
            ],
            s_coded.Value.Events.Where(e => e.Factuality.IsFact() && e.Attributions.Count == 0).Select(Line));

    [Fact]
    public void What_others_say_was_done_stands_under_their_names() =>
        Assert.All(
            s_coded.Value.Events.Where(e => e.Factuality.IsFact() && e.Attributions.Count > 0),
            e => Assert.Contains("Iran", Line(e), StringComparison.Ordinal));

    [Fact]
    public void What_is_to_come_is_kept_as_forecasts() =>
        Assert.Superset(
            new HashSet<(EventType, Polarity)>
            {
                (EventType.Aid, Polarity.Positive), (EventType.Sanction, Polarity.Positive), (EventType.Retreat, Polarity.Negative),
                (EventType.Consult, Polarity.Positive), (EventType.Assault, Polarity.Positive),
            },
            s_coded.Value.Events.Where(e => e.Forecast is not null).Select(e => (e.Forecast!.Type, e.Forecast.Polarity)).ToHashSet());

    private static string Line(EventRecord e) =>
        $"{Plover.Name(e.Type)} {string.Join(" and ", e.Actors.Select(p => p.Name ?? p.Text))} " +
        $"{e.Trigger[0].Text} {string.Join(" and ", e.Recipients.Select(p => p.Name ?? p.Text))}";
}
