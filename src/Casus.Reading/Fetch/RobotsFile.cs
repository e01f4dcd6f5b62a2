using System.Globalization;

namespace Casus.Reading.Fetch;

/// <summary>What a robots.txt lets one program fetch (RFC 9309), and how long it asks it to wait between requests.</summary>
internal sealed class RobotsFile
{
    // As much as the standard wants to be read at least.
    public const int MaxBytes = 500 << 10;

    /// <summary>Lets everything pass.</summary>
    public static readonly RobotsFile Open = new([], null);

    private readonly List<RobotsRule> _rules;

    private RobotsFile(List<RobotsRule> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    /// <summary>The time between requests that it asks for, or null.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads the rules for a program: of all groups that name it, else of those for everybody.</summary>
    /// <param name="text">The file.</param>
    /// <param name="token">The program's name.</param>
    public static RobotsFile Parse(string text, string token)
    {
        var (own, everybody) = (new Group(), new Group());
        var (isOwn, isEverybody, inRules) = (false, false, true);
        foreach (var range in text.AsSpan().SplitAny('\r', '\n'))
        {
            var line = text.AsSpan(range).TrimStart('\uFEFF');
            line = line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line;
            if (line.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }

            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Several names in a row share the rules below them.
                (isOwn, isEverybody) = inRules ? (false, false) : (isOwn, isEverybody);
                (isOwn, isEverybody, inRules) = (isOwn || Names(value, token), isEverybody || value is "*", false);
                own.Named |= isOwn;
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                var rule = value.IsEmpty ? null : new RobotsRule(value.ToString(), key[0] is 'a' or 'A');
                own.Add(isOwn ? rule : null);
                everybody.Add(isEverybody ? rule : null);
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6)
            {
                inRules = true;
                own.Delay = isOwn ? TimeSpan.FromSeconds(seconds) : own.Delay;
                everybody.Delay = isEverybody ? TimeSpan.FromSeconds(seconds) : everybody.Delay;
            }
        }

        var chosen = own.Named ? own : everybody;
        return new RobotsFile(chosen.Rules, chosen.Delay);
    }

    /// <summary>Whether the address may be fetched: the longest pattern decides, and of two as long the one that lets it pass.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsRule.Normalize(address.PathAndQuery);
        var (longest, allowed) = (-1, true);
        foreach (var rule in path == "/robots.txt" ? [] : _rules)
        {
            if (rule.Length >= longest && (rule.Length > longest || rule.IsAllowed) && rule.Matches(path))
            {
                (longest, allowed) = (rule.Length, rule.IsAllowed);
            }
        }

        return allowed;
    }

    /// <summary>Whether the name is the program's; what follows it ("casus/1.0") does not count.</summary>
    private static bool Names(ReadOnlySpan<char> value, string token)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_'))
        {
            length++;
        }

        return value[..length].Equals(token, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public bool Named { get; set; }

        public TimeSpan? Delay { get; set; }

        public void Add(RobotsRule? rule)
        {
            if (rule is not null)
            {
                Rules.Add(rule);
            }
        }
    }
}
