using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Casus;

/// <summary>Records as JSON, exactly as the contract writes them: one object a line, no line breaks inside.</summary>
public static class CasusJson
{
    /// <summary>The settings: snake case, PLOVER names in capitals, ISO dates, characters unescaped.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>One record as one line, without the line break.</summary>
    public static byte[] Line(LedgerRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    /// <summary>The record a line holds.</summary>
    /// <exception cref="JsonException">The line is no record.</exception>
    public static LedgerRecord Parse(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<LedgerRecord>(line, Options) ?? throw new JsonException("The line holds null.");

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(CasusJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.Converters.Add(new JsonStringEnumConverter<EventType>(new UpperCase(), allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.MakeReadOnly();
        return options;
    }

    private sealed class UpperCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToUpperInvariant();
    }
}
