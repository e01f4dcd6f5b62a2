using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace Casus.Web.Http;

/// <summary>The description of the addresses that programs use, made from the addresses themselves (OpenAPI).</summary>
internal static class DocumentedApi
{
    /// <summary>Adds the description, and JSON in the manner of the records.</summary>
    public static void AddDocumentedApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            o.SerializerOptions.Encoder = CasusJson.Options.Encoder;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        });
        services.AddOpenApi(o =>
        {
            o.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Casus workbench";
                document.Info.Version = typeof(DocumentedApi).Assembly.GetName().Version!.ToString(3);
                document.Info.Description = "A ledger's articles, events, actors and statements. Each page of the site has its twins here.";
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
            o.AddOperationTransformer((operation, _, _) =>
            {
                foreach (var parameter in operation.Parameters?.OfType<Microsoft.OpenApi.OpenApiParameter>() ?? [])
                {
                    parameter.Name = parameter.Name?.ToLowerInvariant();
                }

                return Task.CompletedTask;
            });
        });
    }
}
