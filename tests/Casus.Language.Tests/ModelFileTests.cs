using Casus.Language.Models;
using CsCheck;

namespace Casus.Language.Tests;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".model");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_read_again()
    {
        Write();
        var file = ModelFile.Read(_path);
        Assert.Equal(["one", "zwölf", ""], file.Strings("words"));
        Assert.Equal([1, -2, 3], file.Ints("ints"));
        Assert.Equal([7, -8], file.Shorts("shorts"));
        Assert.Equal([1, -128], file.Bytes("bytes"));
        Assert.Equal([0.5f, -1.25f], file.Floats("floats"));
        Assert.Equal([0.5f, -1.25f], file.Floats("halves"));
        Assert.Equal([2, 2], file.Shape("scaled"));
        float[] expected = [1, 0.25f, 100, -100];
        Assert.All(file.Floats("scaled").Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.01f));
    }

    [Fact]
    public void A_damaged_file_is_refused_wherever_the_damage_is_and_named() =>
        Gen.Select(Gen.Double[0, 0.9999], Gen.Int[0, 7]).Sample(
            (where, bit) =>
            {
                Write();
                var bytes = File.ReadAllBytes(_path);
                bytes[(int)(where * bytes.Length)] ^= (byte)(1 << bit);
                File.WriteAllBytes(_path, bytes);
                var error = Assert.Throws<InvalidDataException>(() => ModelFile.Read(_path));
                Assert.Contains(_path, error.Message, StringComparison.Ordinal);
            },
            iter: 200,
            threads: 1);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(100)]
    public void A_file_cut_short_is_refused_and_named(int length)
    {
        Write();
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);
        Assert.Contains(_path, Assert.Throws<InvalidDataException>(() => ModelFile.Read(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(_path, Assert.Throws<FileNotFoundException>(() => ModelFile.Read(_path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_entry_is_named_with_the_file()
    {
        Write();
        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Read(_path).Ints("absent"));
        Assert.Contains("absent", error.Message, StringComparison.Ordinal);
        Assert.Contains(_path, error.Message, StringComparison.Ordinal);
    }

    private void Write()
    {
        var writer = new ModelFileWriter();
        writer.Add("words", ["one", "zwölf", ""]);
        writer.Add("ints", [1, -2, 3]);
        writer.Add("shorts", new short[] { 7, -8 });
        writer.Add("bytes", new sbyte[] { 1, -128 });
        writer.Add("floats", new[] { 0.5f, -1.25f }, 2);
        writer.AddHalf("halves", [0.5f, -1.25f], 2);
        writer.AddScaled("scaled", [1, 0.25f, 100, -100], 2, 2);
        writer.Save(_path);
    }
}
