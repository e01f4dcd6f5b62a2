using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Casus.Language.Models;

namespace Casus.Coding.Attributions;

/// <summary>The features a network has learned a row for.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] _keys;

    // Open addressing: a key sits at its place or soon after it; row -1 is an empty place. Half of a key tells it from those
    // nearby, so that twice as many places share the processor's cache.
    private readonly (uint Check, int Row)[] _places;
    private readonly int _shift;

    /// <summary>One row a key.</summary>
    public FeatureTable(ulong[] keys)
    {
        _keys = keys;
        var bits = int.Log2(Math.Max(1, keys.Length)) + 2;
        _shift = 64 - bits;
        _places = new (uint, int)[1 << bits];
        Array.Fill(_places, (0u, -1));
        for (var row = 0; row < keys.Length; row++)
        {
            var mixed = Mix(keys[row]);
            _places[Find(mixed)] = ((uint)mixed, row);
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
            if (_places[Find(Mix(key))].Row is >= 0 and var row)
            {
                rows[count++] = row;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong key) => key * 0x9E3779B97F4A7C15;

    // The place of a key, or the empty one it would take.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong mixed)
    {
        var places = _places;
        var (place, check) = ((int)(mixed >> _shift), (uint)mixed);
        while (places[place].Row >= 0 && places[place].Check != check)
        {
            place = (place + 1) & (places.Length - 1);
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
