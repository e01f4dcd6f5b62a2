using System.CommandLine;
using System.CommandLine.Invocation;
using Casus.Cli;
using Casus.Cli.Commands;

var root = new RootCommand(
    "Reads news articles and writes down who did what to whom, where and when, and who says so.")
{
    CodeCommand.Create(),
    RelateCommand.Create(),
    ParseCommand.Create(),
    ShowCommand.Create(),
    QueryCommand.Create(),
    StatsCommand.Create(),
    ImportCommand.Create(),
    DatasetsCommand.Create(),
    ExportCommand.Create(),
    ReviewCommand.Create(),
    DiffCommand.Create(),
    GoldCommand.Create(),
    EvalCommand.Create(),
    SourcesCommand.Create(),
    ServeCommand.Create(),
    ForecastsCommand.Create(),
    FetchCommand.Create(),
};
using var interrupt = new Interrupt();
var command = root.Parse(args);
if (command.Action is ParseErrorAction error)
{
    // Standard output carries records only.
    error.ShowHelp = false;
}

return await command.InvokeAsync(new InvocationConfiguration
{
    // Errors are told in plain words by the commands; what is left is a fault of the program and shows its trace.
    EnableDefaultExceptionHandler = true,
}, interrupt.Token);
