namespace Casus.Language.Neural;

/// <summary>
/// Several sentences laid out as rows, one a token, sentence after sentence, with the order in which a recurrence
/// visits them: longest first, so that the sentences still running at any step come first.
/// </summary>
internal sealed class Batch
{
    /// <summary>Lays out sentences of these lengths.</summary>
    public Batch(IReadOnlyList<int> lengths)
    {
        Lengths = [.. lengths];
        Offsets = new int[lengths.Count];
        for (var i = 0; i < lengths.Count; i++)
        {
            Offsets[i] = Rows;
            Rows += lengths[i];
        }

        Order = [.. Enumerable.Range(0, lengths.Count).OrderByDescending(i => lengths[i]).ThenBy(i => i)];
        Steps = lengths.Count == 0 ? 0 : Lengths[Order[0]];
    }

    /// <summary>Number of tokens.</summary>
    public int Rows { get; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps { get; }

    /// <summary>Lengths of the sentences.</summary>
    public int[] Lengths { get; }

    /// <summary>First row of each sentence.</summary>
    public int[] Offsets { get; }

    /// <summary>The sentences, longest first.</summary>
    public int[] Order { get; }

    /// <summary>How many sentences reach a step.</summary>
    public int Active(int step)
    {
        var active = 0;
        while (active < Order.Length && Lengths[Order[active]] > step)
        {
            active++;
        }

        return active;
    }

    /// <summary>The row that the sentence at a place of <see cref="Order"/> visits at a step.</summary>
    public int Row(int place, int step, bool backward)
    {
        var sentence = Order[place];
        return Offsets[sentence] + (backward ? Lengths[sentence] - 1 - step : step);
    }
}
