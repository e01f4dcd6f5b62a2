using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Casus.Web.Http;

/// <summary>Answers in the JSON of the records.</summary>
internal static class RecordJson
{
    private const string Type = "application/json";

    /// <summary>A value.</summary>
    public static IResult Of<T>(T value) => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, CasusJson.Options), Type + "; charset=utf-8");

    /// <summary>The records as the contract writes them, in one list.</summary>
    public static IResult Of(IEnumerable<LedgerRecord> records)
    {
        using var buffer = new MemoryStream();
        buffer.Write("["u8);
        foreach (var (index, record) in records.Index())
        {
            buffer.Write(index == 0 ? ""u8 : ",\n"u8);
            buffer.Write(CasusJson.Line(record));
        }

        buffer.Write("]\n"u8);
        return Results.Bytes(buffer.ToArray(), Type + "; charset=utf-8");
    }

    /// <summary>Says in the description that the answer is JSON.</summary>
    public static RouteHandlerBuilder ProducesJson(this RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status200OK, contentType: Type);
}
