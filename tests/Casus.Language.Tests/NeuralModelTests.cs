using Casus.Language.Models;
using Casus.Language.Neural;

namespace Casus.Language.Tests;

public sealed class NeuralModelTests : SentenceModelTests
{
    private static readonly NeuralModel s_model =
        NeuralModel.Load(ModelFile.Read(Path.Combine(AppContext.BaseDirectory, "models", "neural.model")));

    private protected override ISentenceModel Model => s_model;
}
