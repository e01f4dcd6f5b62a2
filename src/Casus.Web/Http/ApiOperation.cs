using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Casus.Web.Http;

/// <summary>An address for programs, as the page about them shows it.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The address.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parts">Names and types of what it takes.</param>
internal sealed record ApiOperation(string Group, string Method, string Path, string Summary, IReadOnlyList<(string Name, string Type)> Parts)
{
    /// <summary>All of them, in the order they were mapped.</summary>
    public static IReadOnlyList<ApiOperation> Of(EndpointDataSource endpoints) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not null)
            .Select(e => new ApiOperation(
                e.Metadata.GetMetadata<ITagsMetadata>()?.Tags[0] ?? "",
                e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0],
                "/" + e.RoutePattern.RawText!.TrimStart('/'),
                e.Metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary,
                [.. e.Metadata.GetMetadata<MethodInfo>()!.GetParameters().SelectMany(Fields)]))];

    private static IEnumerable<(string Name, string Type)> Fields(ParameterInfo parameter)
    {
        var inside = parameter.IsDefined(typeof(AsParametersAttribute)) || parameter.IsDefined(typeof(FromBodyAttribute));
        return inside
            ? parameter.ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => (p.Name.ToLowerInvariant(), Type(p.PropertyType)))
            : parameter.ParameterType == typeof(string) ? [(parameter.Name!, "text")] : [];
    }

    private static string Type(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(DateOnly) => "day, 2022-01-05",
        var t when t == typeof(int) => "whole number",
        var t when t == typeof(double) => "number",
        _ => "text",
    };
}
