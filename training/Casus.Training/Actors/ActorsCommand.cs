using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Casus.Coding.Actors;
using Casus.Language;

namespace Casus.Training.Actors;

/// <summary>
/// <c>actors</c>: of the mentions that PLV marks as source and target, how many are taken for actors, are given the
/// same words, a country or sector, and a name.
/// </summary>
internal static class ActorsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var models = SharedOptions.Models();
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge" };
        var command = new Command("actors", "Scores who is taken for an actor on PLV's marked mentions") { data, models, knowledge };
        command.SetAction(parse => Run(parse.GetRequiredValue(data), parse.GetRequiredValue(models), parse.GetRequiredValue(knowledge)));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo models, string knowledge)
    {
        var analyzer = Analyzer.Load(models.FullName);
        var index = ActorIndex.Load(knowledge);
        var tally = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Join(data.FullName, "events", "plv_dev.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var source = new SourceText(json.RootElement.GetProperty("text").GetString()!);
            var doc = analyzer.Analyze(source, [(0, source.Text.Length)]);
            var resolver = new ActorResolver(index, doc, null);
            foreach (var side in (string[])["source", "target"])
            {
                foreach (var mention in json.RootElement.GetProperty(side).EnumerateArray())
                {
                    if (mention.GetProperty("start").ValueKind == JsonValueKind.Number)
                    {
                        var (start, end) = (source.ToUtf16(mention.GetProperty("start").GetInt32()), source.ToUtf16(mention.GetProperty("end").GetInt32()));
                        Count(resolver, doc, start, end, tally, side);
                    }
                }
            }
        }

        foreach (var (side, counts) in tally)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{side}: {counts[0]} mentions, actors {Share(1):F1}, same words {Share(2):F1}, country or sector {Share(3):F1}, name {Share(4):F1}"));

            double Share(int i) => 100.0 * counts[i] / counts[0];
        }

        return 0;
    }

    private static void Count(ActorResolver resolver, Doc doc, int start, int end, SortedDictionary<string, int[]> tally, string side)
    {
        if (Head(doc, start, end) is not var (sentence, head))
        {
            return;
        }

        if (!tally.TryGetValue(side, out var counts))
        {
            tally[side] = counts = new int[5];
        }

        var actor = resolver.Resolve(sentence, head);
        counts[0]++;
        counts[1] += resolver.IsActor(sentence, head) ? 1 : 0;
        counts[2] += actor.Start == start && actor.End == end ? 1 : 0;
        counts[3] += (actor.Country ?? actor.Sector) is null ? 0 : 1;
        counts[4] += actor.Name is null ? 0 : 1;
    }

    // The first token of the stretch that depends on one outside.
    private static (Sentence Sentence, int Head)? Head(Doc doc, int start, int end)
    {
        foreach (var sentence in doc.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                ref readonly var token = ref sentence[i];
                if (token.Start >= start && token.End <= end &&
                    (token.Head < 0 || sentence[token.Head].Start < start || sentence[token.Head].End > end))
                {
                    return (sentence, i);
                }
            }
        }

        return null;
    }
}
