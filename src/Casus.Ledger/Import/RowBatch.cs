using System.Text;
using System.Text.Unicode;

namespace Casus.Ledger.Import;

/// <summary>Rows of a file on their way into the database: the bytes of the columns that are taken over, row after row.</summary>
internal sealed class RowBatch(int columns, int rows)
{
    // Long texts fill a batch before its rows do, and a file of nothing but broken rows must not be held in memory whole.
    private const int MostBytes = 96 << 20;
    private const int MostRefusals = 10_000;

    /// <summary>So many bytes after a field may be read, whatever they are.</summary>
    public const int Room = 16;

    private readonly List<Refusal> _refusals = [];
    private int[] _ends = new int[columns * 1024];
    private int[] _lines = new int[1024];
    private byte[] _data = Pinned(1 << 16);
    private int _end;
    private int _fields;

    /// <summary>How many rows are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it holds as many rows as it was made for; more still fit.</summary>
    public bool IsFull => Count >= rows || _end >= MostBytes || _refusals.Count >= MostRefusals;

    /// <summary>Rows between the others that could not be read.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Bytes of the file read up to the end of the batch.</summary>
    public long Read { get; set; }

    /// <summary>The lines that rows began on.</summary>
    public ReadOnlySpan<int> Lines(int first, int count) => _lines.AsSpan(first, count);

    /// <summary>A field; empty where the file has nothing there. It stays where it is in memory until more is added.</summary>
    public Span<byte> Field(int row, int column)
    {
        var index = row * columns + column;
        var start = index == 0 ? 0 : _ends[index - 1];
        return _data.AsSpan(start, _ends[index] - start);
    }

    /// <summary>Refuses a row.</summary>
    public void Refuse(int line, string reason, ReadOnlySpan<byte> row) => _refusals.Add(Refusal.Of(line, reason, row));

    /// <summary>The refusal of a row that was read, by its line: its words are the fields that are taken over.</summary>
    public Refusal Refused(int line, string reason)
    {
        var row = Array.BinarySearch(_lines, 0, Count, line);
        var words = new List<byte>();
        for (var column = 0; column < columns; column++)
        {
            words.AddRange(column == 0 ? default : "\t"u8);
            words.AddRange(Field(row, column));
        }

        return Refusal.Of(line, reason, words.ToArray());
    }

    /// <summary>Adds the next field of the row that is being built.</summary>
    public void Add(ReadOnlySpan<byte> field)
    {
        if (_data.Length - _end < field.Length + Room)
        {
            var larger = Pinned(Math.Max(_data.Length * 2, _end + field.Length + Room));
            _data.AsSpan(0, _end).CopyTo(larger);
            _data = larger;
        }

        if (_fields == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        field.CopyTo(_data.AsSpan(_end));
        _end += field.Length;
        _ends[_fields++] = _end;
    }

    /// <summary>Ends the row. Bytes that are no UTF-8 are read as Latin-1.</summary>
    /// <returns>Whether that was needed.</returns>
    public bool EndRow(int line)
    {
        if (Count == _lines.Length)
        {
            Array.Resize(ref _lines, _lines.Length * 2);
        }

        _lines[Count++] = line;
        var start = _fields == columns ? 0 : _ends[_fields - columns - 1];
        if (Utf8.IsValid(_data.AsSpan(start, _end - start)))
        {
            return false;
        }

        var row = Count - 1;
        var fields = Enumerable.Range(0, columns).Select(c => Field(row, c).ToArray()).ToList();
        (_fields, _end) = (_fields - columns, start);
        foreach (var field in fields)
        {
            Add(Utf8.IsValid(field) ? field : Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(field)));
        }

        return true;
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        (Count, _fields, _end) = (0, 0, 0);
        _refusals.Clear();
    }

    private static byte[] Pinned(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);
}
