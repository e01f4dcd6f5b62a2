using Casus.Ledger.Clusters;

namespace Casus.Web.Live;

/// <summary>The words that tell numbers of killed, wounded and so on, where the knowledge they stand in is at hand.</summary>
internal sealed class PeopleCounted(WorkbenchOptions options)
{
    private readonly Lazy<Tolls?> _words = new(() => options.Knowledge is { } folder ? Tolls.Load(folder) : null);

    /// <summary>The words, or null.</summary>
    public Tolls? Words => _words.Value;
}
