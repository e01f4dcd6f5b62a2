using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Casus.Language.Models;

namespace Casus.Coding.Attributions;

/// <summary>The features a network has learned a row for.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] _keys;

    // Open addressing: a key sits at its place or soon after it; row -1 is an empty place.
    private readonly (ulong Key, int Row)[] _places;
    private readonly int _shift;

    /// <summary>One row a key.</summary>
    public FeatureTable(ulong[] keys)
    {
        _keys = keys;
        var bits = int.Log2(Math.Max(1, keys.Length)) + 2;
        _shift = 64 - bits;
        _places = new (ulong, int)[1 << bits];
        Array.Fill(_places, (0ul, -1));
        for (var row = 0; row < keys.Length; row++)
        {
            _places[Find(keys[row])] = (keys[row], row);
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => _keys.Length;

    /// <summary>Writes the rows of keys, unknown ones left out; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Rows(ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        var count = 0;
        foreach (var key in keys)
        {
            if (_places[Find(key)].Row is >= 0 and var row)
            {
                rows[count++] = row;
            }
        }

        return count;
    }

    // The place of a key, or the empty one it would take.
    private int Find(ulong key)
    {
        var place = (int)((key * 0x9E3779B97F4A7C15) >> _shift);
        while (_places[place].Row >= 0 && _places[place].Key != key)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        return place;
    }

    /// <summary>Loads a table of a model file.</summary>
    public static FeatureTable Load(ModelFile file, string name) =>
        new(MemoryMarshal.Cast<int, ulong>(file.Ints(name)).ToArray());

    /// <summary>Adds the table to a model file.</summary>
    public void Save(ModelFileWriter file, string name) =>
        file.Add(name, MemoryMarshal.Cast<ulong, int>(_keys));
}
