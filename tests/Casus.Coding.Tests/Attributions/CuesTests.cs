using Casus.Coding.Attributions;

namespace Casus.Coding.Tests.Attributions;

public class CuesTests
{
    [Theory]
    [InlineData("verb shouts say\n", "attribution.txt:1")]
    [InlineData("verb asserts say\n\nverb denies say\n", "attribution.txt:3")]
    [InlineData("particle asserts say\n", "attribution.txt:1")]
    [InlineData("negated believes doubts denies\n", "attribution.txt:1")]
    public void A_line_that_makes_no_sense_is_named(string content, string place)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "attribution.txt"), content);
            var error = Assert.Throws<KnowledgeException>(() => Cues.Load(folder.FullName));
            Assert.Contains(place, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
