using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casus.Ledger.Export;

/// <summary>JSON objects on one line, as the records' are written.</summary>
internal static class JsonText
{
    /// <summary>The object, without its empty fields where these are not wanted.</summary>
    public static string Line(JsonObject value, bool dropEmpty = false)
    {
        if (dropEmpty)
        {
            foreach (var name in value.Where(p => p.Value is null or JsonArray { Count: 0 }).Select(p => p.Key).ToList())
            {
                value.Remove(name);
            }
        }

        return value.ToJsonString(CasusJson.Options);
    }

    /// <summary>Any value that the records' JSON knows.</summary>
    public static JsonNode? Of<T>(T value) => JsonSerializer.SerializeToNode(value, CasusJson.Options);
}
