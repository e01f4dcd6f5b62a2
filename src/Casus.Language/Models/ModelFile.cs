using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Language.Models;

/// <summary>
/// A trained model on disk: named tables of strings, integers and numbers, with a checksum.
/// Layout, little-endian: "CASUSMDL", int32 version, int32 body length, SHA-256 of the body, body
/// (see <see cref="ModelFileWriter"/>). Read whole; entries are decoded when asked for.
/// </summary>
internal sealed class ModelFile
{
    public const int Version = 1;
    public const int HeaderLength = 48;
    public static ReadOnlySpan<byte> Magic => "CASUSMDL"u8;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly byte[] _bytes;
    private readonly string _path;

    private ModelFile(string path, byte[] bytes)
    {
        _path = path;
        _bytes = bytes;
        Checksum = Convert.ToHexStringLower(bytes.AsSpan(16, 6));
    }

    /// <summary>What an entry holds.</summary>
    internal enum Kind : byte
    {
        Strings,
        Int32,
        Int16,
        Int8,
        Single,
        Half,

        /// <summary>Signed bytes, each row with its own scale.</summary>
        ScaledInt8,
    }

    /// <summary>Twelve hexadecimal digits that identify the content.</summary>
    public string Checksum { get; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    /// <exception cref="InvalidDataException">It is no model file, of another version, or damaged.</exception>
    public static ModelFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"model file {path} is missing", path);
        }

        var file = new ModelFile(path, CheckedBytes(path));
        try
        {
            file.ReadDirectory();
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw file.Damaged("its directory cannot be read");
        }

        return file;
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Rows, columns and so on of an entry.</summary>
    public int[] Shape(string name) => Find(name).Shape;

    public string[] Strings(string name)
    {
        var entry = Find(name, Kind.Strings);
        var strings = new string[entry.Shape[0]];
        var at = entry.Offset;
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = ReadString(ref at);
        }

        return strings;
    }

    public int[] Ints(string name) => Copy<int>(name, Kind.Int32);

    public short[] Shorts(string name) => Copy<short>(name, Kind.Int16);

    public sbyte[] Bytes(string name) => Copy<sbyte>(name, Kind.Int8);

    /// <summary>Numbers however they are stored, decoded to single precision.</summary>
    public float[] Floats(string name)
    {
        var entry = Find(name);
        var values = new float[entry.Count];
        switch (entry.Kind)
        {
            case Kind.Single:
                return Copy<float>(name, Kind.Single);
            case Kind.Half:
                var halves = Data<Half>(entry, values.Length);
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = (float)halves[i];
                }

                return values;
            case Kind.ScaledInt8:
                var (scaled, scales) = Scaled(name);
                var width = values.Length / scales.Length;
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = scaled[i] * scales[i / width];
                }

                return values;
            default:
                throw Damaged($"entry {name} holds no numbers");
        }
    }

    /// <summary>Signed bytes and the scale of each row, as stored.</summary>
    public (sbyte[] Values, float[] Scales) Scaled(string name)
    {
        var entry = Find(name, Kind.ScaledInt8);
        var rows = entry.Shape[0];
        var scales = MemoryMarshal.Cast<byte, float>(_bytes.AsSpan(entry.Offset, rows * 4)).ToArray();
        return (MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(entry.Offset + (rows * 4), entry.Count)).ToArray(), scales);
    }

    private static byte[] CheckedBytes(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{path} is not a Casus model file");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != Version)
        {
            throw new InvalidDataException($"model file {path} has version {version}, this program reads {Version}");
        }

        var body = bytes.AsSpan(HeaderLength);
        if (body.Length != BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12))
            || !SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(16, 32)))
        {
            throw new InvalidDataException($"model file {path} is damaged: its checksum does not match its content");
        }

        return bytes;
    }

    private void ReadDirectory()
    {
        var at = HeaderLength;
        for (var left = ReadInt(ref at); left > 0; left--)
        {
            var name = ReadString(ref at);
            var kind = (Kind)_bytes[at++];
            var shape = new int[_bytes[at++]];
            for (var i = 0; i < shape.Length; i++)
            {
                shape[i] = ReadInt(ref at);
            }

            var length = ReadInt(ref at);
            _entries[name] = new Entry(kind, shape, at);
            at = checked(at + length);
        }
    }

    private T[] Copy<T>(string name, Kind kind)
        where T : unmanaged
    {
        var entry = Find(name, kind);
        return Data<T>(entry, entry.Count).ToArray();
    }

    private ReadOnlySpan<T> Data<T>(Entry entry, int count)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(entry.Offset))[..count];

    private int ReadInt(ref int at)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
        at += 4;
        return value;
    }

    private string ReadString(ref int at)
    {
        var length = ReadInt(ref at);
        var value = Encoding.UTF8.GetString(_bytes, at, length);
        at += length;
        return value;
    }

    private Entry Find(string name) =>
        _entries.TryGetValue(name, out var entry) ? entry : throw Damaged($"entry {name} is missing");

    private Entry Find(string name, Kind kind)
    {
        var entry = Find(name);
        return entry.Kind == kind ? entry : throw Damaged($"entry {name} is {entry.Kind}, not {kind}");
    }

    private InvalidDataException Damaged(string reason) => new($"model file {_path} is damaged: {reason}");

    private sealed record Entry(Kind Kind, int[] Shape, int Offset)
    {
        public int Count => Shape.Aggregate(1, (a, b) => checked(a * b));
    }
}
