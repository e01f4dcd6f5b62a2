using System.CommandLine;
using Casus.Training;

var root = new RootCommand("Trains and evaluates the language models of Casus.")
{
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
