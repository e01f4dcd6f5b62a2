using Casus.Coding.Actors;

namespace Casus.Coding.Tests.Actors;

/// <summary>The knowledge that ships, loaded once.</summary>
internal static class Shipped
{
    private static readonly Lazy<ActorIndex> Loaded =
        new(() => ActorIndex.Load(Path.Combine(AppContext.BaseDirectory, "knowledge")));

    public static ActorIndex Index => Loaded.Value;
}
