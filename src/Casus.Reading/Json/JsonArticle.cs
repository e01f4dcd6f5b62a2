using System.Text.Json;

namespace Casus.Reading.Json;

/// <summary>One JSON object as an article; fields as the contract, or the options, name them, others ignored.</summary>
internal static class JsonArticle
{
    /// <exception cref="RefusedException">The object is no article; the message names the field.</exception>
    public static Article Read(string path, ReadingOptions options, JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? ArticleFields.Read(path, options, name => Field(json, name, isId: name == options.IdKey))
        : throw new RefusedException("not a JSON object");

    private static string? Field(JsonElement json, string name, bool isId)
    {
        if (Find(json, name) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        if (isId && value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new RefusedException($"field '{name}' is not a string");
        }

        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException($"field '{name}' holds broken characters (half a surrogate pair or invalid UTF-8)");
        }
    }

    /// <summary>The field of that name, or the one that "outer.inner" leads to.</summary>
    private static JsonElement? Find(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (json.TryGetProperty(name, out var value))
        {
            return value;
        }

        return name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && json.TryGetProperty(name[..dot], out var outer)
            ? Find(outer, name[(dot + 1)..])
            : null;
    }
}
