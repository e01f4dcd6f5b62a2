using NodaTime;

namespace Casus.Ledger.Tests;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2024, 3, 5, 12, 0);

    public Instant GetCurrentInstant() => Now;
}
