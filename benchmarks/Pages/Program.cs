using System.Diagnostics;
using System.Text.Json;
using Casus;
using Casus.Reading;

// Pages FOLDER: reads the web pages in a folder and writes {"page": "body"} to standard output, as score_pages.py reads it;
// the speed goes to standard error. A page read once before the clock starts warms the program up.
if (args is not [var folder])
{
    Console.Error.WriteLine("usage: Pages FOLDER > predicted.json");
    return 1;
}

var reader = new ArticleReader(new ReadingOptions());
var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray();
await foreach (var _ in reader.ReadAsync(files[..1]))
{
}

var bodies = new SortedDictionary<string, string>(StringComparer.Ordinal);
var clock = Stopwatch.StartNew();
await foreach (var result in reader.ReadAsync(files))
{
    if (result is ReadArticle { Article: var article })
    {
        bodies[Path.GetFileName(article.File!).Split('.')[0]] = Body(article);
    }
    else
    {
        Console.Error.WriteLine(result);
    }
}

Console.Error.WriteLine($"{files.Length / clock.Elapsed.TotalSeconds:0.0} pages/s");
Console.WriteLine(JsonSerializer.Serialize(bodies));
return 0;

// The gold bodies hold headings between paragraphs and datelines that begin one, but neither title, subtitle nor captions.
static string Body(Article article)
{
    var source = new SourceText(article.Text);
    return string.Join("\n\n", article.Sections
        .Where(s => s.Role is SectionRole.Body or SectionRole.Heading || (s.Role == SectionRole.Dateline && BeginsParagraph(s)))
        .Select(s => source[s.Span()])
        .Where(words => words != article.Subtitle));

    bool BeginsParagraph(Section dateline) =>
        article.Sections.Any(s => s.Role == SectionRole.Body && s.Start == dateline.End);
}
