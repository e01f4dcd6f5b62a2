using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Casus.Benchmarks.Fuzz;
using Casus.Reading;

// Fuzz FIRST COUNT [MB]: reads that many made-up broken and hostile inputs, numbered from FIRST, and tells of crashes, hangs, ill-formed
// results, the slowest inputs and those that needed most memory. The same number is always the same input. With MB, each is made as large as that. If the program itself
// dies, the file left in its folder is the input that killed it.
if (args is not [var firstWritten, var countWritten, .. var more]
    || !int.TryParse(firstWritten, CultureInfo.InvariantCulture, out var first) || !int.TryParse(countWritten, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("usage: Fuzz FIRST COUNT [MB]");
    return 1;
}

var least = more is [var megabytes] ? int.Parse(megabytes, CultureInfo.InvariantCulture) << 20 : 0;
var limit = TimeSpan.FromSeconds(5);
var folder = Directory.CreateTempSubdirectory("casus-fuzz-").FullName;
Console.WriteLine($"inputs {first} to {first + count - 1} in {folder}");
var reader = new ArticleReader(new ReadingOptions());
var runs = new List<Run>(count);
var faults = 0;
var clock = Stopwatch.StartNew();
for (var number = first; number < first + count; number++)
{
    var (extension, content) = HostileInput.Make(number, least);
    var path = Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $"{number}{extension}"));
    await File.WriteAllBytesAsync(path, content);
    var (began, before) = (clock.Elapsed, GC.GetTotalAllocatedBytes());
    string? fault;
    try
    {
        // On a thread of its own, so that an input that never ends is told. One that holds many articles may take its time.
        var heard = new StrongBox<long>(Stopwatch.GetTimestamp());
        var reading = Task.Run(() => ReadAsync(path, content.Length, heard));
        while (await Task.WhenAny(reading, Task.Delay(limit)) != reading && Stopwatch.GetElapsedTime(Volatile.Read(ref heard.Value)) < limit)
        {
        }

        fault = reading.IsCompleted ? await reading : "nothing came for 5 s";
    }
    catch (Exception e)
    {
        fault = "crashed: " + e;
    }

    runs.Add(new Run(number, extension, content.Length, clock.Elapsed - began, GC.GetTotalAllocatedBytes() - before));
    if (fault is not null)
    {
        faults++;
        Console.WriteLine($"FAULT {number}{extension} ({content.Length} bytes): {fault}");
    }

    File.Delete(path);
}

using var self = Process.GetCurrentProcess();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs, {runs.Sum(run => (double)run.Size) / 1e6:0} MB, {clock.Elapsed.TotalSeconds:0} s; {faults} faults; peak memory {self.PeakWorkingSet64 >> 20} MB"));
foreach (var kind in runs.GroupBy(run => run.Extension).OrderBy(kind => kind.Key, StringComparer.Ordinal))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key}: {kind.Count()}, mean {kind.Average(run => run.Time.TotalMilliseconds):0.00} ms"));
}

Console.WriteLine("slowest:");
Write(runs.OrderByDescending(run => run.Time));
Console.WriteLine("most memory allocated (not all held at once):");
Write(runs.OrderByDescending(run => run.Allocated));
Directory.Delete(folder, recursive: true);
return faults == 0 ? 0 : 2;

static void Write(IEnumerable<Run> runs)
{
    foreach (var run in runs.Take(5))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {run.Number}{run.Extension}: {run.Size} bytes, {run.Time.TotalMilliseconds:0} ms, {run.Allocated / 1e6:0.0} MB"));
    }
}

async Task<string?> ReadAsync(string path, int length, StrongBox<long> heard)
{
    var (any, bytes) = (false, 0L);
    await foreach (var result in reader.ReadAsync([path]))
    {
        any = true;
        Volatile.Write(ref heard.Value, Stopwatch.GetTimestamp());
        bytes += result.Bytes;
        if (result is Refusal refusal && refusal.Reason.Contains("could not be", StringComparison.Ordinal))
        {
            return "not foreseen: " + refusal.Reason;
        }

        if (result is ReadArticle { Article: var article } && HostileInput.Flaw(article) is { } flaw)
        {
            return flaw;
        }
    }

    return !any && !path.Contains(".warc", StringComparison.Ordinal) ? "neither read nor refused" : bytes > length ? "more bytes than there are" : null;
}

/// <summary>What an input took.</summary>
internal sealed record Run(int Number, string Extension, int Size, TimeSpan Time, long Allocated);
