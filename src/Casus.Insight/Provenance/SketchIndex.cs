using System.Numerics;

namespace Casus.Insight.Provenance;

/// <summary>
/// Finds sketches that share values with a given one. Memory is linear in the number of sketches (about 10 bytes a value),
/// and so is the time to add them; a query looks at the newest few holders of each value only, since copies appear close
/// together, so that phrases in every text cost no more than rare ones.
/// </summary>
/// <param name="width">Values of a sketch.</param>
/// <param name="inPlace">Whether a value counts only where it stands in the same place of both sketches.</param>
/// <param name="capacity">How many sketches are expected.</param>
internal sealed class SketchIndex(int width, bool inPlace, int capacity)
{
    private const int MostHolders = 32;
    private const int MostSteps = 256;
    private const int Fewest = 256;

    // A chain for each slot: its newest entry plus one, and for each entry the one before it plus one. Entries are the values'
    // places in _values.
    private int[] _heads = new int[Slots(Math.Max(capacity, Fewest), width)];
    private uint[] _values = new uint[Math.Max(capacity, Fewest) * width];
    private int[] _before = new int[Math.Max(capacity, Fewest) * width];
    private int[] _shared = new int[Math.Max(capacity, Fewest)];

    /// <summary>How many sketches it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    public long Bytes => sizeof(int) * ((long)_heads.Length + _values.Length + _before.Length + _shared.Length);

    /// <summary>Adds a sketch; sketches are numbered from 0 in the order they are added.</summary>
    public void Add(ReadOnlySpan<uint> sketch)
    {
        if (Count == _shared.Length)
        {
            Grow();
        }

        sketch[..width].CopyTo(_values.AsSpan(Count * width));
        Link(Count++);
    }

    /// <summary>The sketches that share at least so many values with this one, most first, then newest first.</summary>
    public List<(int Sketch, int Shared)> Find(ReadOnlySpan<uint> sketch, int fewest, int most)
    {
        var touched = new List<int>();
        for (var place = 0; place < width; place++)
        {
            if (sketch[place] != MinHash.None)
            {
                Visit(sketch[place], place, touched);
            }
        }

        var found = touched.Where(other => _shared[other] >= fewest).Select(other => (other, _shared[other])).ToList();
        touched.ForEach(other => _shared[other] = 0);
        found.Sort((a, b) => a.Item2 != b.Item2 ? b.Item2 - a.Item2 : b.other - a.other);
        return found.Count > most ? found[..most] : found;
    }

    private void Visit(uint value, int place, List<int> touched)
    {
        var (holders, steps) = (0, 0);
        for (var entry = _heads[Slot(value, place)]; entry != 0 && holders < MostHolders && steps < MostSteps; entry = _before[entry - 1], steps++)
        {
            if (_values[entry - 1] == value && (!inPlace || (entry - 1) % width == place))
            {
                holders++;
                var other = (entry - 1) / width;
                if (_shared[other]++ == 0)
                {
                    touched.Add(other);
                }
            }
        }
    }

    private void Link(int sketch)
    {
        for (var entry = sketch * width; entry < (sketch + 1) * width; entry++)
        {
            if (_values[entry] != MinHash.None)
            {
                ref var head = ref _heads[Slot(_values[entry], entry % width)];
                (_before[entry], head) = (head, entry + 1);
            }
        }
    }

    private int Slot(uint value, int place) => (int)(Hash.Mix(value + (inPlace ? (ulong)place << 32 : 0)) & (uint)(_heads.Length - 1));

    private void Grow()
    {
        var sketches = _shared.Length * 2;
        Array.Resize(ref _values, sketches * width);
        Array.Resize(ref _before, sketches * width);
        Array.Resize(ref _shared, sketches);
        _heads = new int[Slots(sketches, width)];
        for (var sketch = 0; sketch < Count; sketch++)
        {
            Link(sketch);
        }
    }

    private static int Slots(int sketches, int width) => (int)BitOperations.RoundUpToPowerOf2((uint)(sketches * width / 2));
}
