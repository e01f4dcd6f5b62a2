namespace Casus.Reading.Fetch;

/// <summary>What a server answered.</summary>
/// <param name="Address">Who answered, after redirects.</param>
/// <param name="Status">Status code.</param>
/// <param name="Fields">Fields of the answer's head.</param>
/// <param name="Body">Its body, unpacked; empty where the status is none of success.</param>
internal sealed record Answer(Uri Address, int Status, IReadOnlyList<KeyValuePair<string, string>> Fields, byte[] Body)
{
    /// <summary>Whether what was asked for came.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Type of the body without its parameters, in lower case; empty where not said.</summary>
    public string Type => this["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant() ?? "";

    /// <summary>A field's value, or null.</summary>
    public string? this[string name] =>
        Fields.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
