using System.Globalization;
using CsCheck;

namespace Casus.Insight.Tests;

public class FindingsTests
{
    private const string Text = "On Monday Norland\nexpelled two Sundian envoys.";

    [Theory]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Past, false, Standing.Told)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Present, false, Standing.Told)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Past, true, Standing.Said)]
    [InlineData(Polarity.Negative, Certainty.Certain, Tense.Past, true, Standing.Negated)]
    [InlineData(Polarity.Negative, Certainty.Certain, Tense.Future, false, Standing.Negated)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Future, false, Standing.Supposed)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Hypothetical, true, Standing.Supposed)]
    [InlineData(Polarity.Positive, Certainty.Certain, Tense.Habitual, false, Standing.Supposed)]
    [InlineData(Polarity.Positive, Certainty.Possible, Tense.Past, true, Standing.Supposed)]
    public void Only_what_is_told_as_certain_and_past_or_present_stands_as_fact(
        Polarity polarity, Certainty certainty, Tense tense, bool quoted, Standing standing)
    {
        var found = Event("d", 0, EventType.Sanction, 0.5) with
        {
            Factuality = new Factuality(polarity, certainty, tense),
            Attributions = quoted ? ["d.a0"] : [],
        };
        var findings = new Findings();
        findings.Add(Document("d", found));

        var finding = Assert.Single(findings.ByType());
        Assert.Equal(standing, finding.Example.Standing);
        Assert.Equal(
            [standing == Standing.Told, standing == Standing.Said, standing == Standing.Negated, standing == Standing.Supposed],
            new[] { finding.Told, finding.Said, finding.Negated, finding.Supposed }.Select(n => n == 1));
    }

    [Fact]
    public void The_surest_event_is_the_example_with_its_words_and_parties()
    {
        var sure = Event("b", 0, EventType.Sanction, 0.9) with
        {
            Actors = [new Participant("Norland", 10, 17, null, "NOR", "GOV", null)],
            Recipients = [new Participant("Sundian envoys", 31, 45, "Sundia", "SUN", "GOV", null)],
            Trigger = [new Words("expelled", 18, 26)],
        };
        var findings = new Findings();
        findings.Add(Document("a", Event("a", 0, EventType.Sanction, 0.4), Event("a", 1, EventType.Consult, 0.95)));
        findings.Add(Document("b", sure));

        Assert.Equal([EventType.Consult, EventType.Sanction], findings.ByType().Select(f => f.Type));
        var example = findings.ByType()[1].Example;
        Assert.Equal("Norland expelled two Sundian envoys", example.Words);
        Assert.Equal(("Norland", "Sundia", "b"), (example.Actor, example.Recipient, example.Document));
        Assert.Equal(2, findings.ByType()[1].Total);
    }

    [Fact]
    public void A_long_stretch_gives_way_to_the_trigger()
    {
        var far = Event("a", 0, EventType.Sanction, 0.9) with
        {
            Actors = [new Participant("Norland", 900, 907, null, null, null, null)],
            Trigger = [new Words("broke", 1, 6), new Words("off", 20, 23)],
        };
        var findings = new Findings();
        findings.Add(Document("a", far));

        Assert.Equal("broke … off", findings.ByType()[0].Example.Words);
    }

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        var documents = Gen.Select(Gen.Enum<EventType>(), Gen.Int[0, 2]).Array[0, 4].Array[1, 6].Select(d => d.Select((events, i) =>
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"d{i}");
            return Document(id, [.. events.Select((e, n) => Event(id, n, e.Item1, e.Item2 / 2.0))]);
        }).ToArray());

        Gen.Select(documents, Gen.Int[0, 5]).Sample((all, turn) =>
        {
            var (there, back) = (new Findings(), new Findings());
            foreach (var document in all)
            {
                there.Add(document);
            }

            foreach (var document in all[(turn % all.Length)..].Concat(all[..(turn % all.Length)]).Reverse())
            {
                back.Add(document);
            }

            Assert.Equal(there.ByType(), back.ByType());
            Assert.Equal(all.Sum(d => d.Events.Count), there.ByType().Sum(f => f.Total));
        });
    }

    private static CodedDocument Document(string id, params EventRecord[] events) =>
        new(new DocumentRecord { Id = id, Text = Text, Coder = "casus 0.1.0 en-test" }, events, [], []);

    private static EventRecord Event(string document, int number, EventType type, double confidence) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{document}.e{number}"),
        Document = document,
        Sentence = 0,
        Type = type,
        Quad = Plover.Quad(type),
        Intensity = Plover.Intensity(type),
        Factuality = Factuality.Happened,
        Confidence = confidence,
    };
}
