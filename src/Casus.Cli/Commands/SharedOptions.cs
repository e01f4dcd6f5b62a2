using System.CommandLine;
using Casus.Coding;
using Casus.Language;
using Casus.Reading.Outlets;
using NodaTime;
using NodaTime.Text;

namespace Casus.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class SharedOptions
{
    /// <summary>The faster, less exact language models.</summary>
    public static Option<bool> Fast() => new("--fast")
    {
        Description = "Use the faster, less exact language models",
    };

    /// <summary>Other knowledge than the program's own.</summary>
    public static Option<DirectoryInfo> Knowledge() => new("--knowledge")
    {
        Description = "Folder of lexicons, actors and places to use instead of the program's own",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => new DirectoryInfo(OwnKnowledge),
    };

    /// <summary>Outlets of one's own.</summary>
    public static Option<FileInfo?> Outlets() => new("--outlets")
    {
        Description = "File of outlets like knowledge/outlets.tsv; its lines add to the known ones and come first",
        HelpName = "FILE",
    };

    /// <summary>The known outlets and those of the file.</summary>
    /// <exception cref="CommandException">The file is missing or broken.</exception>
    public static OutletList LoadOutlets(FileInfo? file)
    {
        try
        {
            using var lines = file?.OpenText();
            return lines is null ? OutletList.Known : OutletList.Known.With(lines, file!.ToString());
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }

    /// <summary>A day, ISO 8601.</summary>
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var parsed = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
            if (!parsed.Success)
            {
                result.AddError($"{name}: '{result.Tokens[0].Value}' is no day; write it as 2022-01-05");
            }

            return parsed.Success ? parsed.Value : null;
        },
    };

    /// <summary>The folder of the program's own knowledge.</summary>
    public static string OwnKnowledge => Path.Join(AppContext.BaseDirectory, "knowledge");

    /// <summary>The folder of the models.</summary>
    public static string Models => Path.Join(AppContext.BaseDirectory, "models");

    /// <summary>The coder that the options ask for.</summary>
    /// <exception cref="CommandException">A model or knowledge file is missing or broken.</exception>
    public static Coder LoadCoder(DirectoryInfo knowledge, bool fast)
    {
        try
        {
            return Coder.Load(Models, knowledge.FullName, TierOf(fast));
        }
        catch (Exception e) when (e is KnowledgeException or InvalidDataException or IOException)
        {
            throw new CommandException(e.Message);
        }
    }

    /// <summary>The language models that the option asks for.</summary>
    public static Tier TierOf(bool fast) => fast ? Tier.Fast : Tier.Default;
}
