using System.CommandLine;

namespace Casus.Training;

/// <summary><c>evaluate</c>: the figures of the models on the development files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var command = new Command("evaluate", "Prints the figures of the models on the development files.") { data };
        command.SetAction(parse => Run(parse.GetRequiredValue(data)));
        return command;
    }

    private static int Run(DirectoryInfo data)
    {
        foreach (var (name, gold) in new[] { ("EWT dev", Treebank.Ewt(data, "dev")), ("GUM dev", Treebank.Gum(data, "dev")) })
        {
            Console.WriteLine($"{name}: {gold.Count} sentences, {gold.Sum(g => g.Sentence.Tokens.Length)} words, {gold.Sum(g => g.Names.Length)} names");
        }

        return 0;
    }
}
