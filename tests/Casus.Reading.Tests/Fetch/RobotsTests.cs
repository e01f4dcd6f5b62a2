using Casus.Reading.Fetch;

namespace Casus.Reading.Tests.Fetch;

/// <summary>robots.txt as RFC 9309 has it.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: CASUS/2\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: casus\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: casus\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: casus\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: casus\nDisallow: /a\nUser-agent: x\nDisallow: /c", "/c", true)]
    [InlineData("User-agent: casus\nDisallow: /a\nDisallow: /b\nUser-agent: *\nDisallow: /", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php?a", true)]
    [InlineData("User-agent: *\nDisallow: /*/print", "/x/y/print/1", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-b", true)]
    [InlineData("User-agent: *\nDisallow: /a?x=", "/a?x=1", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejane", "/~jane/x", false)]
    [InlineData("User-agent: *\nDisallow: /ä", "/%c3%a4", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: * # all\r\nDisallow: /a # secret\r\n", "/a", false)]
    [InlineData("\uFEFFuser-agent:*\rdisallow:/a", "/a", false)]
    [InlineData("Disallow: /\nnonsense\n: x", "/a", true)]
    [InlineData("<html><body>Not found</body></html>", "/a", true)]
    public void The_longest_rule_of_the_program_s_own_group_decides(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(file, "Casus").Allows(new Uri("https://valley.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 10\nUser-agent: casus\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    public void A_pause_that_is_asked_for_is_known(string file, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Parse(file, "Casus").Delay?.TotalSeconds);

    [Fact]
    public void No_pattern_takes_for_ever()
    {
        var rule = new RobotsRule(string.Concat(Enumerable.Repeat("*a", 2000)) + "b", isAllowed: false);
        Assert.False(rule.Matches("/" + new string('a', 4000)));
    }
}
