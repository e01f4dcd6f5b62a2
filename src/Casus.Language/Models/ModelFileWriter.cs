using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Language.Models;

/// <summary>
/// Writes what <see cref="ModelFile"/> reads. Body: int32 number of entries, then for each its name,
/// kind (byte), number of dimensions (byte), dimensions, length in bytes, data. A string is its UTF-8 length and bytes.
/// </summary>
internal sealed class ModelFileWriter
{
    private readonly List<byte> _entries = [];
    private int _count;

    public void Add(string name, IReadOnlyCollection<string> strings)
    {
        var data = new List<byte>();
        foreach (var text in strings)
        {
            WriteString(data, text);
        }

        Add(name, ModelFile.Kind.Strings, CollectionsMarshal.AsSpan(data), [strings.Count]);
    }

    public void Add(string name, ReadOnlySpan<int> values) =>
        Add(name, ModelFile.Kind.Int32, MemoryMarshal.AsBytes(values), [values.Length]);

    public void Add(string name, ReadOnlySpan<short> values) =>
        Add(name, ModelFile.Kind.Int16, MemoryMarshal.AsBytes(values), [values.Length]);

    public void Add(string name, ReadOnlySpan<sbyte> values) =>
        Add(name, ModelFile.Kind.Int8, MemoryMarshal.AsBytes(values), [values.Length]);

    public void Add(string name, ReadOnlySpan<float> values, params int[] shape) =>
        Add(name, ModelFile.Kind.Single, MemoryMarshal.AsBytes(values), Checked(values.Length, shape));

    /// <summary>Stores at half precision.</summary>
    public void AddHalf(string name, ReadOnlySpan<float> values, params int[] shape)
    {
        var halves = new Half[values.Length];
        for (var i = 0; i < halves.Length; i++)
        {
            halves[i] = (Half)values[i];
        }

        Add(name, ModelFile.Kind.Half, MemoryMarshal.AsBytes<Half>(halves), Checked(values.Length, shape));
    }

    /// <summary>Stores signed bytes with one scale for each row (the first dimension).</summary>
    public void AddScaled(string name, ReadOnlySpan<float> values, params int[] shape)
    {
        var rows = Checked(values.Length, shape)[0];
        var width = rows == 0 ? 0 : values.Length / rows;
        var scales = new float[rows];
        var scaled = new sbyte[values.Length];
        for (var row = 0; row < rows; row++)
        {
            var from = values.Slice(row * width, width);
            var largest = 0f;
            foreach (var value in from)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[row] = largest / 127;
            for (var i = 0; i < width && largest > 0; i++)
            {
                scaled[(row * width) + i] = (sbyte)MathF.Round(from[i] / scales[row]);
            }
        }

        Add(name, ModelFile.Kind.ScaledInt8, [.. MemoryMarshal.AsBytes<float>(scales), .. MemoryMarshal.AsBytes<sbyte>(scaled)], shape);
    }

    public void Save(string path)
    {
        var body = new List<byte>(_entries.Count + 4);
        WriteInt(body, _count);
        body.AddRange(_entries);

        var file = new List<byte>(body.Count + ModelFile.HeaderLength);
        file.AddRange(ModelFile.Magic);
        WriteInt(file, ModelFile.Version);
        WriteInt(file, body.Count);
        file.AddRange(SHA256.HashData(CollectionsMarshal.AsSpan(body)));
        file.AddRange(body);

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, CollectionsMarshal.AsSpan(file));
    }

    private static int[] Checked(int count, int[] shape) =>
        shape.Aggregate(1, (a, b) => a * b) == count
            ? shape
            : throw new ArgumentException($"{count} values do not fill {string.Join('x', shape)}");

    private void Add(string name, ModelFile.Kind kind, ReadOnlySpan<byte> data, int[] shape)
    {
        WriteString(_entries, name);
        _entries.Add((byte)kind);
        _entries.Add((byte)shape.Length);
        foreach (var size in shape)
        {
            WriteInt(_entries, size);
        }

        WriteInt(_entries, data.Length);
        _entries.AddRange(data);
        _count++;
    }

    private static void WriteString(List<byte> to, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteInt(to, bytes.Length);
        to.AddRange(bytes);
    }

    private static void WriteInt(List<byte> to, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        to.AddRange(bytes);
    }
}
