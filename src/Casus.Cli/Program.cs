using System.CommandLine;
using Casus.Cli;
using Casus.Cli.Commands;

var root = new RootCommand(
    "Reads news articles and writes down who did what to whom, where and when, and who says so.")
{
    CodeCommand.Create(),
    RelateCommand.Create(),
    ParseCommand.Create(),
    ShowCommand.Create(),
    ReviewCommand.Create(),
    SourcesCommand.Create(),
};
using var interrupt = new Interrupt();
return await root.Parse(args).InvokeAsync(new InvocationConfiguration
{
    // Errors are told in plain words by the commands; what is left is a fault of the program and shows its trace.
    EnableDefaultExceptionHandler = true,
}, interrupt.Token);
