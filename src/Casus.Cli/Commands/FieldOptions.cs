using System.CommandLine;
using Casus.Reading;

namespace Casus.Cli.Commands;

/// <summary>Options that name the fields of JSON and the columns of CSV.</summary>
internal sealed class FieldOptions
{
    private readonly Option<string> _text = Key("text");
    private readonly Option<string> _title = Key("title");
    private readonly Option<string> _url = Key("url");
    private readonly Option<string> _outlet = Key("outlet");
    private readonly Option<string> _author = Key("author");
    private readonly Option<string> _published = Key("published");
    private readonly Option<string> _language = Key("language");
    private readonly Option<string> _id = Key("id");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { _text, _title, _url, _outlet, _author, _published, _language, _id })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The reading options with the names given.</summary>
    public ReadingOptions Apply(ParseResult parse, ReadingOptions options) => options with
    {
        TextKey = parse.GetRequiredValue(_text),
        TitleKey = parse.GetRequiredValue(_title),
        UrlKey = parse.GetRequiredValue(_url),
        OutletKey = parse.GetRequiredValue(_outlet),
        AuthorKey = parse.GetRequiredValue(_author),
        PublishedKey = parse.GetRequiredValue(_published),
        LanguageKey = parse.GetRequiredValue(_language),
        IdKey = parse.GetRequiredValue(_id),
    };

    private static Option<string> Key(string name) => new($"--{name}-key")
    {
        Description = $"Field (JSON, \"a.b\" leads inside) or column (CSV) of the {name}",
        HelpName = "NAME",
        DefaultValueFactory = _ => name,
    };
}
