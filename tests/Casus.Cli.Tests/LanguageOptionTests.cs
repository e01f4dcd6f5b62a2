using System.Text.Json;
using Casus.Ledger.Tests;

namespace Casus.Cli.Tests;

/// <summary><c>casus code --identify-language</c>.</summary>
public sealed class LanguageOptionTests
{
    [Fact]
    public async Task Articles_in_a_language_without_models_are_kept_and_listed_and_not_coded()
    {
        using var folder = new Folder();
        var input = folder["articles.jsonl"];
        File.WriteAllLines(input,
        [
            """{"id":"pl","language":"en","text":"Norlandia wydaliła w poniedziałek dwóch dyplomatów Sundii, poinformowało ministerstwo spraw zagranicznych."}""",
            """{"id":"en","title":"Norland wydala dwóch dyplomatów Sundii","text":"Norland expelled two Sundian diplomats on Monday, the foreign ministry said."}""",
        ]);

        var run = await CasusProcess.RunAsync("code", input, "--fast", "--identify-language", "--out", "-");

        Assert.Equal(0, run.Status);
        Assert.Contains("kept, not coded: " + input + ": no models for the language 'pl'", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 kept, not coded (pl 1)", run.Error, StringComparison.Ordinal);
        var records = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["pl", "en"], records.Where(r => r.GetProperty("record").GetString() == "document").Select(r => r.GetProperty("language").GetString()!));
        Assert.DoesNotContain(records, r => r.TryGetProperty("document", out var document) && document.GetString() == "pl");
        Assert.Contains(records, r => r.TryGetProperty("document", out var document) && document.GetString() == "en");
        Assert.Contains("title in the language 'pl', body in 'en'", run.Text, StringComparison.Ordinal);
    }
}
