using System.Runtime.CompilerServices;
using Casus.Language.Linear;

namespace Casus.Training.Linear;

/// <summary>An averaged perceptron (Freund and Schapire 1999; Collins 2002) over sparse features, while it learns.</summary>
/// <param name="labels">Number of labels.</param>
/// <param name="seldom">Features with fewer updates than this do not count yet (Goldberg and Elhadad 2011).</param>
/// <param name="margin">How far a right label must lead; where it does not, there is something to learn.</param>
internal sealed class Perceptron(int labels, int seldom, int margin = 0)
{
    // The share of weights that eight bits must hold; the rest take sixteen.
    private const double NotLoud = 0.999;

    private (ulong Feature, int Row)[] _slots = new (ulong, int)[1 << 16];
    private Row[] _row = new Row[1 << 15];
    private int[] _cells = new int[1 << 18];
    private History[] _history = new History[1 << 18];
    private int _rowCount = 1;
    private int _cellCount;
    private int _time = 1;

    // A feature's weights are a run of cells; row 0 stands for features not met yet.
    private struct Row
    {
        public ulong Feature;
        public int First;
        public int Updates;
        public byte Count;
        public byte Room;
    }

    // A cell holds a label in its low byte and the current weight above; this, the sum of its weight so far, by steps.
    private struct History
    {
        public long Total;
        public int Since;
    }

    /// <summary>Sums the current weights of <paramref name="features"/> for each label.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        // Look all rows up before any is read: the memory then answers many questions at a time.
        Span<int> rows = stackalloc int[features.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = _slots[Place(features[i])].Row;
        }

        scores.Clear();
        foreach (var index in rows)
        {
            ref var row = ref _row[index];
            if (row.Updates < seldom)
            {
                continue;
            }

            foreach (var cell in _cells.AsSpan(row.First, row.Count))
            {
                scores[cell & 0xFF] += (short)(cell >> 8);
            }
        }
    }

    /// <summary>Learns from one decision, given its scores, a right label and the best of the wrong ones.</summary>
    public void Learn(ReadOnlySpan<ulong> features, ReadOnlySpan<short> scores, int right, int wrong)
    {
        if (scores[right] - scores[wrong] <= margin)
        {
            Update(features, right, 1);
            Update(features, wrong, -1);
        }

        Next();
    }

    /// <summary>Moves the weights of <paramref name="features"/> for a label.</summary>
    public void Update(ReadOnlySpan<ulong> features, int label, int by)
    {
        foreach (var feature in features)
        {
            var cell = CellOf(feature, (byte)label);
            ref var history = ref _history[cell];
            history.Total += (long)(_cells[cell] >> 8) * (_time - history.Since);
            history.Since = _time;
            _cells[cell] += by << 8;
        }
    }

    /// <summary>Counts one decision more; weights are averaged over decisions.</summary>
    public void Next() => _time++;

    /// <summary>The averaged weights, cut to eight bits but for the few loudest.</summary>
    /// <param name="least">Weights nearer to zero than this are left out.</param>
    /// <param name="unit">Receives what a packed weight of one stands for.</param>
    public SparseWeights Pack(float least, out float unit)
    {
        var sizes = new List<float>();
        for (var row = 1; row < _rowCount; row++)
        {
            sizes.AddRange(Kept(_row[row], least).Select(w => Math.Abs(w.Weight)));
        }

        sizes.Sort();
        unit = sizes.Count == 0 ? 1 : sizes[(int)(sizes.Count * NotLoud)] / sbyte.MaxValue;
        return SparseWeights.Pack([.. Features(least, unit)], labels);
    }

    private IEnumerable<(ulong Feature, (byte Label, short Weight)[] Weights)> Features(float least, float unit)
    {
        for (var row = 1; row < _rowCount; row++)
        {
            var weights = Kept(_row[row], least).Select(w => (w.Label, Weight: (short)MathF.Round(w.Weight / unit)))
                .Where(w => w.Weight != 0).Order().ToArray();
            if (weights.Length > 0)
            {
                yield return (_row[row].Feature, weights);
            }
        }
    }

    private IEnumerable<(byte Label, float Weight)> Kept(Row row, float least)
    {
        for (var cell = row.First; cell < row.First + row.Count && row.Updates >= seldom; cell++)
        {
            var weight = Average(cell);
            if (MathF.Abs(weight) >= least)
            {
                yield return ((byte)_cells[cell], weight);
            }
        }
    }

    private float Average(int cell) =>
        (float)((_history[cell].Total + ((double)(_cells[cell] >> 8) * (_time - _history[cell].Since))) / _time);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ulong feature)
    {
        var mask = _slots.Length - 1;
        var at = (int)(feature >> 32) & mask;
        while (_slots[at].Row != 0 && _slots[at].Feature != feature)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private int CellOf(ulong feature, byte label)
    {
        var place = Place(feature);
        if (_slots[place].Row == 0)
        {
            if (2 * _rowCount > _slots.Length)
            {
                Grow();
                place = Place(feature);
            }

            if (_rowCount == _row.Length)
            {
                Array.Resize(ref _row, 2 * _rowCount);
            }

            _row[_rowCount].Feature = feature;
            _slots[place] = (feature, _rowCount++);
        }

        ref var row = ref _row[_slots[place].Row];
        for (var i = row.First; i < row.First + row.Count; i++)
        {
            if ((byte)_cells[i] == label)
            {
                row.Updates++;
                return i;
            }
        }

        if (row.Count == row.Room)
        {
            // A full row moves to the end with twice the room; its old place stays empty.
            var room = Math.Min(byte.MaxValue, Math.Max(2, 2 * row.Room));
            if (_cellCount + room > _cells.Length)
            {
                Array.Resize(ref _cells, 2 * _cells.Length);
                Array.Resize(ref _history, 2 * _history.Length);
            }

            _cells.AsSpan(row.First, row.Count).CopyTo(_cells.AsSpan(_cellCount));
            _history.AsSpan(row.First, row.Count).CopyTo(_history.AsSpan(_cellCount));
            row.First = _cellCount;
            row.Room = (byte)room;
            _cellCount += room;
        }

        var cell = row.First + row.Count++;
        (_cells[cell], _history[cell]) = (label, new History { Since = _time });
        row.Updates++;
        return cell;
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new (ulong, int)[2 * slots.Length];
        foreach (var slot in slots)
        {
            if (slot.Row != 0)
            {
                _slots[Place(slot.Feature)] = slot;
            }
        }
    }
}
