using System.Text.Json;

namespace Casus.Reading.Json;

/// <summary>A JSON file that holds one article, an array of articles, or a feed.</summary>
internal sealed class JsonFile(ReadingOptions options)
{
    public IEnumerable<ReadResult> Read(string path, ReadOnlyMemory<byte> content)
    {
        content = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (content.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new RefusedException("empty");
        }

        using var json = Parse(content);
        if (JsonFeed.Is(json.RootElement))
        {
            return [.. JsonFeed.Read(path, json.RootElement)];
        }

        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            return [new ReadArticle(JsonArticle.Read(path, options, json.RootElement))];
        }

        return json.RootElement.GetArrayLength() > 0
            ? [.. json.RootElement.EnumerateArray().Select((item, i) => ReadItem(path, item, i + 1))]
            : throw new RefusedException("an empty array");
    }

    private ReadResult ReadItem(string path, JsonElement item, int number)
    {
        try
        {
            return new ReadArticle(JsonArticle.Read(path, options, item));
        }
        catch (RefusedException e)
        {
            return new Refusal(path, null, $"item {number}: {e.Message}");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException e)
        {
            throw new RefusedException($"not valid JSON, at byte {e.BytePositionInLine} of the line", (int)(e.LineNumber ?? 0) + 1);
        }
    }
}
