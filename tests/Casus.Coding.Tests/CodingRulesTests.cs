namespace Casus.Coding.Tests;

/// <summary>The pages of docs/coding-rules: each sentence gets the records that stand below it.</summary>
public sealed class CodingRulesTests
{
    public static TheoryData<string, string, string> Rules()
    {
        var rules = new TheoryData<string, string, string>();
        foreach (var page in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(page);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("> ", StringComparison.Ordinal) && Path.GetFileName(page) != "README.md")
                {
                    var records = lines.Skip(i + 1).TakeWhile(l => l.Length > 0);
                    rules.Add(Path.GetFileNameWithoutExtension(page), lines[i][2..], string.Join('\n', records));
                }
            }
        }

        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_sentence_gets_the_records_of_its_rule(string rule, string sentence, string records)
    {
        Assert.NotEmpty(rule);
        var coded = English.Coder.Code(new Article(sentence));

        var found = coded.Events.Count == 0 ? "no event" : string.Join('\n', coded.Events.Select(Shown.Line));
        Assert.Equal(records, found);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Casus.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Join(folder.FullName, "docs", "coding-rules");
    }
}
