using Casus.Language.Neural;

namespace Casus.Language.Tests;

/// <summary>Sums of rows of a table.</summary>
public class RowSumsTests
{
    [Fact]
    public void Rows_are_added_to_what_is_there()
    {
        var table = Enumerable.Range(0, 3 * 64).Select(i => (float)i).ToArray();
        var target = Enumerable.Repeat(1f, 64).ToArray();

        RowSums.Add(table, [2, 0], target);

        Assert.Equal(Enumerable.Range(0, 64).Select(i => 1f + i + 128 + i), target);
    }

    [Fact]
    public void A_row_outside_the_table_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RowSums.Add(new float[64], [1], new float[64]));

    [Fact]
    public void A_multiple_of_a_row_is_added_whatever_its_width()
    {
        var target = new float[11];

        RowSums.AddScaled([.. Enumerable.Range(0, 22).Select(i => (float)i)], 11, 2, target);

        Assert.Equal(Enumerable.Range(11, 11).Select(i => 2f * i), target);
    }

    [Theory]
    [InlineData(88)]
    [InlineData(8)]
    [InlineData(64)]
    public void All_rows_are_added_each_by_its_scale(int width)
    {
        var table = Enumerable.Range(0, 3 * width).Select(i => (float)i).ToArray();
        var target = Enumerable.Repeat(1f, width).ToArray();

        RowSums.AddScaled(table, [2, 0, -1], target);

        Assert.Equal(Enumerable.Range(0, width).Select(i => 1f + (2 * i) - ((2 * width) + i)), target);
    }

    [Fact]
    public void Scales_without_rows_and_odd_widths_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RowSums.AddScaled(new float[16], [1, 1, 1], new float[8]));
        Assert.Throws<ArgumentException>(() => RowSums.AddScaled(new float[9], [1], new float[9]));
    }
}
