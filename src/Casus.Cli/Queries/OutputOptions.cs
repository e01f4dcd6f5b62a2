using System.CommandLine;
using Casus.Ledger;

namespace Casus.Cli.Queries;

/// <summary>Where an answer goes, and in which form.</summary>
internal sealed class OutputOptions
{
    private readonly Option<OutputFormat> _format;
    private readonly Option<string?> _output = new("--out")
    {
        Description = "File to write to instead of standard output",
        HelpName = "FILE",
    };

    /// <param name="parquet">Whether Parquet is among the forms.</param>
    public OutputOptions(bool parquet)
    {
        _format = new Option<OutputFormat>("--format") { Description = "Form of the answer" };
        _format.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<OutputFormat>() == OutputFormat.Parquet && !parquet)
            {
                result.AddError("--format: table, jsonl or csv");
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>The form that is asked for.</summary>
    public OutputFormat Format(ParseResult parse) => parse.GetValue(_format);

    /// <summary>The same, of forms that programs read.</summary>
    public RecordFormat RecordFormat(ParseResult parse) => Format(parse) switch
    {
        OutputFormat.Csv => Ledger.RecordFormat.Csv,
        OutputFormat.Parquet => Ledger.RecordFormat.Parquet,
        _ => Ledger.RecordFormat.Jsonl,
    };

    /// <summary>The file, or null for standard output.</summary>
    /// <exception cref="CommandException">The form and the place do not go together.</exception>
    public string? File(ParseResult parse) => (Format(parse), parse.GetValue(_output)) switch
    {
        (OutputFormat.Table, not null) => throw new CommandException("--out: give --format jsonl, csv or parquet"),
        (OutputFormat.Parquet, null or "-") => throw new CommandException("Parquet needs a file: give --out FILE"),
        (_, "-") => null,
        (_, var path) => path,
    };
}
