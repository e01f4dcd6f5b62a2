using System.CommandLine;
using Casus.Training;
using Casus.Training.Neural;
using Casus.Training.Relations;

var root = new RootCommand("Trains and evaluates the language models of Casus.")
{
    NeuralCommand.Create(),
    PlacesCommand.Create(),
    RelationCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
