using Casus.Reading.Files;

namespace Casus.Reading.Tests;

/// <summary>Standard input that keeps a run waiting.</summary>
public class PatientStreamTests
{
    [Fact]
    public async Task A_wait_for_more_input_can_be_cancelled()
    {
        var silence = new Silence();
        await using var stream = new PatientStream(silence);
        using var source = new CancellationTokenSource();

        var waiting = stream.ReadAsync(new byte[10], source.Token).AsTask();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        silence.End();
    }

    [Fact]
    public async Task What_comes_in_is_handed_on_in_order()
    {
        var input = Enumerable.Range(0, 10_000).Select(i => (byte)i).ToArray();
        await using var stream = new PatientStream(new MemoryStream(input));
        var output = new MemoryStream();

        await stream.CopyToAsync(output, TestContext.Current.CancellationToken);

        Assert.Equal(input, output.ToArray());
    }

    // Nothing comes until it ends.
    private sealed class Silence : MemoryStream
    {
        private readonly ManualResetEventSlim _over = new();

        public void End() => _over.Set();

        public override int Read(byte[] buffer, int offset, int count)
        {
            _over.Wait(TimeSpan.FromSeconds(30));
            return 0;
        }
    }
}
