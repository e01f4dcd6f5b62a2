namespace Casus.Reading.Feeds;
internal static class Feed { public static IEnumerable<ReadResult> Read(string path, ReadOnlyMemory<byte> content) => throw new RefusedException("feeds are not read yet"); }
