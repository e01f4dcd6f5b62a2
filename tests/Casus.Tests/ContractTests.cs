using System.Text;
using System.Text.Json;
using CsCheck;
using NodaTime;

namespace Casus.Tests;

/// <summary>Records as lines: what other programs read is what was written.</summary>
public sealed class ContractTests
{
    private static readonly Participant Minister = new("the minister", 4, 16, "Jane Doe", "KAZ", "GOV", new Words("Jane Doe", 0, 8));

    private static readonly EventRecord Event = new()
    {
        Id = "e1",
        Document = "d1",
        Sentence = 12,
        Type = EventType.Request,
        Mode = "assist",
        Contexts = ["military"],
        Quad = "verbal conflict",
        Intensity = 0.5,
        Actors = [Minister],
        Trigger = [new Words("asked", 17, 22)],
        Place = new Place("Almaty", 30, 36, "Almaty", "KAZ", 43.25, 76.9),
        Time = new TimeSpanWords("on Wednesday", 40, 52, new LocalDate(2022, 1, 5), null),
        Date = new LocalDate(2022, 1, 5),
        Factuality = Factuality.Happened,
        Attributions = ["a1", "a2"],
        Confidence = 0.87,
    };

    private static readonly DocumentRecord Document = new()
    {
        Id = "d1",
        File = "a.txt",
        Title = "Dam talks",
        Text = "Dam talks\n\nThe minister's “plan” 😀 <b>&</b>",
        Published = new LocalDateTime(2022, 1, 13, 10, 29),
        Language = "en",
        Kind = ArticleKind.PressRelease,
        Sections = [new Section(0, 9, SectionRole.Title)],
        Signs = [new Sign("machine-translated", "odd article", 1, 2)],
        Coder = "casus 0.1.0",
    };

    private static readonly AttributionRecord Attribution = new()
    {
        Id = "a1",
        Document = "d1",
        Source = Minister,
        Cue = [new Words("claimed", 20, 27)],
        Content = [new Words("it", 28, 30)],
        Manner = Manner.Mixed,
        Stance = Stance.Denies,
        Within = "a2",
    };

    private static readonly CauseRecord Cause = new()
    {
        Id = "c1",
        Document = "d1",
        Cue = [new Words("sparked", 5, 12)],
        Cause = new CauseSide("prices", 0, 4, null),
        Effect = new CauseSide("protests", 13, 21, "e1"),
    };

    public static TheoryData<LedgerRecord> Records => [Document, Event, Attribution, Cause];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_read_back_writes_the_same_line(LedgerRecord record)
    {
        var line = CasusJson.Line(record);
        var back = CasusJson.Parse(line);
        Assert.Equal(record.GetType(), back.GetType());
        Assert.Equivalent(record, back, strict: true);
        Assert.Equal(line, CasusJson.Line(back));
        Assert.DoesNotContain((byte)'\n', line);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_line_begins_with_its_kind_of_record_and_its_id(LedgerRecord record) =>
        Assert.Matches("^\\{\"record\":\"(document|event|attribution|cause)\",\"id\":\"[a-z]1\",", Line(record));

    [Fact]
    public void An_event_has_the_fields_of_the_contract()
    {
        using var json = JsonDocument.Parse(CasusJson.Line(Event));
        Assert.Equal(
            ["record", "id", "document", "sentence", "type", "mode", "contexts", "quad", "intensity", "actors", "recipients", "trigger",
             "place", "time", "date", "factuality", "forecast", "attributions", "confidence"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("REQUEST", json.RootElement.GetProperty("type").GetString());
        Assert.Equal("2022-01-05", json.RootElement.GetProperty("date").GetString());
        Assert.Equal(
            """{"polarity":"positive","certainty":"certain","tense":"past"}""",
            json.RootElement.GetProperty("factuality").GetRawText());
        Assert.Equal(
            """{"text":"the minister","start":4,"end":16,"name":"Jane Doe","country":"KAZ","sector":"GOV","antecedent":{"text":"Jane Doe","start":0,"end":8}}""",
            json.RootElement.GetProperty("actors")[0].GetRawText());
    }

    [Fact]
    public void A_document_has_the_fields_of_the_contract_and_keeps_what_is_null()
    {
        using var json = JsonDocument.Parse(CasusJson.Line(Document));
        Assert.Equal(
            ["record", "id", "file", "title", "text", "url", "outlet", "author", "published", "language", "kind", "sections", "signs",
             "copy_of", "coder"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("2022-01-13T10:29:00", json.RootElement.GetProperty("published").GetString());
        Assert.Equal("press-release", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("copy_of").ValueKind);
        Assert.Equal("""[{"start":0,"end":9,"role":"title"}]""", json.RootElement.GetProperty("sections").GetRawText());
        Assert.Equal("""[{"sign":"machine-translated","because":"odd article","start":1,"end":2}]""", json.RootElement.GetProperty("signs").GetRawText());
    }

    [Fact]
    public void Letters_of_every_script_are_written_as_they_are() =>
        Assert.Contains("Шаңырақ 語 “plan”", Line(Document with { Text = "Шаңырақ 語 “plan”" }).Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Any_text_comes_back_unchanged() => Gen.String.Where(text => IsWellFormed(text)).Sample(text =>
        ((DocumentRecord)CasusJson.Parse(CasusJson.Line(Document with { Text = text }))).Text == text);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"record":"rumour","id":"x"}""")]
    [InlineData("""{"record":"event","id":"e1"}""")]
    public void A_line_that_is_no_record_is_refused(string line) =>
        Assert.ThrowsAny<Exception>(() => CasusJson.Parse(Encoding.UTF8.GetBytes(line)));

    private static string Line(LedgerRecord record) => Encoding.UTF8.GetString(CasusJson.Line(record));

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
