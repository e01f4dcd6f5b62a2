using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Reading.Fetch;

/// <summary>What is known of all addresses fetched into a folder: a JSON file beside the archives.</summary>
internal sealed class FetchState
{
    // Folders' files whose names begin so are passed over by casus code.
    private const string Name = ".fetched.json";

    private readonly string _path;
    private readonly SortedDictionary<string, KnownAddress> _addresses;

    private FetchState(string path, SortedDictionary<string, KnownAddress> addresses) => (_path, _addresses) = (path, addresses);

    /// <summary>What is known of an address; null where it was never fetched.</summary>
    public KnownAddress? this[string address]
    {
        get => _addresses.GetValueOrDefault(address);
        set => _addresses[address] = value!;
    }

    /// <exception cref="FetchException">The file is broken.</exception>
    public static FetchState Load(string folder)
    {
        var path = Path.Join(folder, Name);
        try
        {
            var empty = new SortedDictionary<string, KnownAddress>(StringComparer.Ordinal);
            if (File.Exists(path))
            {
                using var file = File.OpenRead(path);
                foreach (var (address, known) in JsonSerializer.Deserialize(file, FetchStateJson.Default.DictionaryStringKnownAddress) ?? [])
                {
                    empty[address] = known;
                }
            }

            return new FetchState(path, empty);
        }
        catch (JsonException)
        {
            throw new FetchException(path, "broken; remove it, and everything is fetched anew");
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public void Save()
    {
        var next = _path + ".partial";
        using (var file = File.Create(next))
        {
            JsonSerializer.Serialize(file, new Dictionary<string, KnownAddress>(_addresses), FetchStateJson.Default.DictionaryStringKnownAddress);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, _path, overwrite: true);
    }
}

/// <summary>The form of the file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n", WriteIndented = true, IndentSize = 1)]
[JsonSerializable(typeof(Dictionary<string, KnownAddress>))]
internal sealed partial class FetchStateJson : JsonSerializerContext;
