using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Casus.Ledger.Tests;

public class RecordSchemaTests
{
    private static readonly RecordSchema Schema = RecordSchema.Load();

    [Fact]
    public void Every_record_that_is_written_follows_the_schema() =>
        Generate.Several.Sample(documents => Assert.All(
            documents.SelectMany(d => d.Records()),
            record => Assert.Empty(Schema.Errors(Encoding.UTF8.GetString(CasusJson.Line(record))))));

    [Fact]
    public void The_schema_knows_PLOVERs_words_and_no_others()
    {
        Assert.Equal(Plover.Contexts.Order(), Words(Schema.Part("event").GetProperty("properties").GetProperty("contexts").GetProperty("items")));
        Assert.Equal(Plover.Sectors.Order(), Words(Schema.Part("participant").GetProperty("properties").GetProperty("sector")));
        Assert.Equal(
            Enum.GetValues<EventType>().Select(Plover.Name).Order(),
            Words(Schema.Part("event").GetProperty("properties").GetProperty("type")));
        var rules = Schema.Part("event").GetProperty("allOf").EnumerateArray().ToDictionary(
            r => r.GetProperty("if").GetProperty("properties").GetProperty("type").GetProperty("const").GetString()!,
            r => r.GetProperty("then").GetProperty("properties"));
        Assert.All(Enum.GetValues<EventType>(), type =>
        {
            Assert.Equal(Plover.Quad(type), rules[Plover.Name(type)].GetProperty("quad").GetProperty("const").GetString());
            Assert.Equal(Plover.Modes(type).Order(), Words(rules[Plover.Name(type)].GetProperty("mode")));
        });
    }

    [Theory]
    [InlineData("type", "\"HUG\"")]
    [InlineData("mode", "\"riot\"")]
    [InlineData("quad", "\"verbal conflict\"")]
    [InlineData("contexts", "[\"sports\"]")]
    [InlineData("contexts", "[\"legal\", \"legal\"]")]
    [InlineData("confidence", "1.5")]
    [InlineData("sentence", "-1")]
    [InlineData("date", "\"4 March 2024\"")]
    [InlineData("trigger", "[{\"text\": \"met\", \"start\": 0}]")]
    [InlineData("actors", "[{\"text\":\"a\",\"start\":0,\"end\":1,\"name\":null,\"country\":null,\"sector\":\"KING\",\"antecedent\":null}]")]
    [InlineData("factuality", "{\"polarity\":\"positive\",\"certainty\":\"certain\",\"tense\":\"past\",\"mood\":\"dark\"}")]
    [InlineData("id", "7")]
    public void An_event_with_a_wrong_field_breaks_the_schema_there(string field, string value)
    {
        var record = Event();
        record[field] = JsonNode.Parse(value);

        var errors = Schema.Errors(record.ToJsonString());
        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.StartsWith("/" + field, e, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_field_breaks_the_schema_and_an_added_one_does_not()
    {
        var record = Event();
        record["added_later"] = 1;
        Assert.Empty(Schema.Errors(record.ToJsonString()));

        record.Remove("date");
        Assert.Equal([": lacks date"], Schema.Errors(record.ToJsonString()));
    }

    private static JsonObject Event() => (JsonObject)JsonNode.Parse(CasusJson.Line(Coded.Document("a").Events[0]))!;

    private static IEnumerable<string> Words(JsonElement rule) => rule.GetProperty("enum").EnumerateArray()
        .Where(v => v.ValueKind != JsonValueKind.Null).Select(v => v.GetString()!).Order();
}
