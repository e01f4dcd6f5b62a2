using System.Runtime.InteropServices;
using Casus.Language.Models;

namespace Casus.Coding.Attributions;

/// <summary>The features a network has learned a row for.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] _keys;
    private readonly Dictionary<ulong, int> _rows;

    /// <summary>One row a key.</summary>
    public FeatureTable(ulong[] keys)
    {
        _keys = keys;
        _rows = new Dictionary<ulong, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            _rows[keys[i]] = i;
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => _keys.Length;

    /// <summary>Writes the rows of keys, unknown ones left out; returns how many.</summary>
    public int Rows(ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        var count = 0;
        foreach (var key in keys)
        {
            if (_rows.TryGetValue(key, out var row))
            {
                rows[count++] = row;
            }
        }

        return count;
    }

    /// <summary>Loads a table of a model file.</summary>
    public static FeatureTable Load(ModelFile file, string name) =>
        new(MemoryMarshal.Cast<int, ulong>(file.Ints(name)).ToArray());

    /// <summary>Adds the table to a model file.</summary>
    public void Save(ModelFileWriter file, string name) =>
        file.Add(name, MemoryMarshal.Cast<ulong, int>(_keys));
}
