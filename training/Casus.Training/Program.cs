using System.CommandLine;
using Casus.Training;
using Casus.Training.Actors;
using Casus.Training.Attributions;
using Casus.Training.Coreference;
using Casus.Training.Facts;
using Casus.Training.Lemmas;
using Casus.Training.Linear;
using Casus.Training.Neural;
using Casus.Training.Relations;
using Casus.Training.Segmentation;

var root = new RootCommand("Trains and evaluates the language models of Casus.")
{
    NeuralCommand.Create(),
    AverageCommand.Create(),
    SegmenterCommand.Create(),
    LemmatizerCommand.Create(),
    LinearCommand.Create(),
    PlacesCommand.Create(),
    RelationCommand.Create(),
    AttributionCommand.Create(),
    CoreferenceCommand.Create(),
    ActorsCommand.Create(),
    FactualityCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
