using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Casus.Language;

namespace Casus.Coding.Records;

/// <summary>Names what coded a document, so that other knowledge or models give another name.</summary>
internal static class CoderVersion
{
    /// <summary>Program, version, language and a fingerprint of all model and knowledge files.</summary>
    public static string Of(string models, string knowledge, Tier tier)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in new[] { models, knowledge })
        {
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Where(f => f.EndsWith(".model", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
            foreach (var file in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Join(folder, file))));
            }
        }

        var version = typeof(CoderVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
        var suffix = tier == Tier.Fast ? "-fast" : "";
        return $"casus {version} en-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6))}{suffix}";
    }
}
