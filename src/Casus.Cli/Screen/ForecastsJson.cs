using System.Text.Json;
using System.Text.Json.Nodes;
using Casus.Insight.Forecasts;

namespace Casus.Cli.Screen;

/// <summary>Forecasts, or the scores of their sources, as JSON Lines.</summary>
internal static class ForecastsJson
{
    /// <summary>Writes one object a line.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ForecastEntry> entries, bool scores)
    {
        if (scores)
        {
            foreach (var score in SourceScore.Of(entries))
            {
                Line(output, "score", score);
            }

            return;
        }

        foreach (var entry in entries)
        {
            Line(output, "forecast", entry);
        }
    }

    private static void Line<T>(TextWriter output, string record, T value)
    {
        var line = new JsonObject { ["record"] = record };
        foreach (var (name, field) in JsonSerializer.SerializeToNode(value, CasusJson.Options)!.AsObject().ToList())
        {
            line[name] = field?.DeepClone();
        }

        output.WriteLine(line.ToJsonString(CasusJson.Options));
    }
}
