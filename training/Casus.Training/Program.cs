using System.CommandLine;
using Casus.Training;
using Casus.Training.Neural;

var root = new RootCommand("Trains and evaluates the language models of Casus.")
{
    NeuralCommand.Create(),
    PlacesCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
