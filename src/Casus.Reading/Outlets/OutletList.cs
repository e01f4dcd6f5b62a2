using System.Collections.Immutable;

namespace Casus.Reading.Outlets;

/// <summary>Outlets to look up by name or address.</summary>
public sealed class OutletList
{
    private const string KnownFile = "outlets.tsv";

    private readonly ImmutableDictionary<string, Outlet> _byName;
    private readonly ImmutableDictionary<string, Outlet> _byDomain;

    private OutletList(ImmutableDictionary<string, Outlet> byName, ImmutableDictionary<string, Outlet> byDomain) =>
        (_byName, _byDomain) = (byName, byDomain);

    /// <summary>The outlets of knowledge/outlets.tsv.</summary>
    public static OutletList Known { get; } = LoadKnown();

    /// <summary>All outlets, by name.</summary>
    public IReadOnlyList<Outlet> All => [.. _byName.Values.Distinct().OrderBy(outlet => outlet.Name, StringComparer.Ordinal)];

    /// <summary>These outlets and those of a file of the same shape, which come first where both name one.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">A line makes no sense; the message names file, line and reason.</exception>
    public OutletList With(TextReader lines, string file)
    {
        var (names, domains) = (_byName.ToBuilder(), _byDomain.ToBuilder());
        var (ownNames, ownDomains) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var outlet = OutletLine.Parse(line, reason => new InvalidDataException($"{file}:{number}: {reason}"));
            foreach (var name in outlet.OtherNames.Prepend(outlet.Name).Select(Simplify).Distinct(StringComparer.Ordinal))
            {
                names[name] = ownNames.Add(name) ? outlet : throw new InvalidDataException($"{file}:{number}: the name '{name}' is taken by '{names[name].Name}'");
            }

            foreach (var domain in outlet.Domains)
            {
                domains[domain] = ownDomains.Add(domain) ? outlet : throw new InvalidDataException($"{file}:{number}: the domain '{domain}' is taken by '{domains[domain].Name}'");
            }
        }

        return new OutletList(names.ToImmutable(), domains.ToImmutable());
    }

    /// <summary>The outlet of that name or at that address, or null where the list has none.</summary>
    /// <param name="nameOrAddress">"RT DE", "The Guardian", "https://www.rt.com/news/1", "de.rt.com".</param>
    public Outlet? Find(string? nameOrAddress)
    {
        if (string.IsNullOrWhiteSpace(nameOrAddress))
        {
            return null;
        }

        if (_byName.TryGetValue(Simplify(nameOrAddress), out var named))
        {
            return named;
        }

        var host = Uri.TryCreate(nameOrAddress, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : nameOrAddress;
        return ByHost(host.Trim().ToLowerInvariant());
    }

    /// <summary>"de.rt.com" before "rt.com": the longest domain that the host ends with.</summary>
    private Outlet? ByHost(string host)
    {
        for (var rest = host; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byDomain.TryGetValue(rest, out var outlet))
            {
                return outlet;
            }
        }

        return null;
    }

    /// <summary>Names apart from case, white space and a leading "The".</summary>
    private static string Simplify(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return words.StartsWith("the ", StringComparison.Ordinal) && words.Length > 4 ? words[4..] : words;
    }

    private static OutletList LoadKnown()
    {
        using var stream = typeof(OutletList).Assembly.GetManifestResourceStream(KnownFile)
            ?? throw new InvalidOperationException($"knowledge/{KnownFile} is missing");
        using var lines = new StreamReader(stream);
        var empty = ImmutableDictionary.Create<string, Outlet>(StringComparer.Ordinal);
        return new OutletList(empty, empty).With(lines, $"knowledge/{KnownFile}");
    }
}
