using System.Collections.Concurrent;
using Casus.Language.Models;

namespace Casus.Language.Linear;

/// <summary>
/// The fast tier: averaged perceptrons (Collins 2002) for tags, trees, features and names, one after the other. Immutable and
/// safe for parallel use.
/// </summary>
internal sealed class LinearModel : ISentenceModel
{
    private readonly WordClusters _clusters;
    private readonly TagSet _tags;
    private readonly string[] _relations;
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly FeatsFinder _feats;
    private readonly NameFinder _names;
    private readonly ConcurrentBag<Scratch> _scratch = [];

    /// <summary>A model of its parts.</summary>
    public LinearModel(WordClusters clusters, TagSet tags, string[] relations, Tagger tagger, Parser parser, FeatsFinder feats, NameFinder names)
    {
        (_clusters, _tags, _tagger, _parser, _feats, _names) = (clusters, tags, tagger, parser, feats, names);
        _relations = [.. relations, "root"];
    }

    /// <summary>Loads the model.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or does not fit the others.</exception>
    public static LinearModel Load(ModelFile file)
    {
        var tags = TagSet.Load(file);
        var relations = file.Strings("relations");
        if (relations.Length > ParserState.MostRelations)
        {
            throw new InvalidDataException($"The model has {relations.Length} relations, more than {ParserState.MostRelations}.");
        }

        return new LinearModel(
            WordClusters.Load(file),
            tags,
            relations,
            new Tagger(SparseWeights.Load(file, "tagger", tags.Count)),
            new Parser(SparseWeights.Load(file, "parser", Parser.Steps(relations.Length)), relations.Length),
            new FeatsFinder(SparseWeights.Load(file, "morphology", tags.Feats.Length)),
            NameFinder.Load(file));
    }

    /// <summary>Writes the model to a file.</summary>
    public void Save(string path)
    {
        var file = new ModelFileWriter();
        _clusters.Save(file);
        _tags.Save(file);
        file.Add("relations", _relations[..^1]);
        _tagger.Weights.Save(file, "tagger");
        _parser.Weights.Save(file, "parser");
        _feats.Weights.Save(file, "morphology");
        _names.Save(file);
        file.Save(path);
    }

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<SentenceDraft> sentences)
    {
        var scratch = _scratch.TryTake(out var free) ? free : new Scratch();
        for (var i = 0; i < sentences.Count; i++)
        {
            Annotate(sentences[i], scratch);
        }

        _scratch.Add(scratch);
    }

    private void Annotate(SentenceDraft sentence, Scratch scratch)
    {
        var (words, state) = (scratch.Words, scratch.State);
        if (sentence.Count == 0)
        {
            return;
        }

        words.Fill(sentence.Forms, _clusters);
        _tagger.Tag(words);
        scratch.ParserWords.Fill(words);
        _parser.Parse(scratch.ParserWords, words.Count, state);
        _feats.Find(scratch.ParserWords, state, _tags, words.Feats);
        _names.Find(words, sentence.Names);
        for (var i = 0; i < words.Count; i++)
        {
            var tag = words.Tags[i];
            sentence.Upos[i] = _tags.Upos[tag];
            sentence.Xpos[i] = _tags.Xpos[tag];
            sentence.Feats[i] = _tags.Feats[words.Feats[i]];
            sentence.Heads[i] = state.Heads[i] == state.Root ? -1 : state.Heads[i];
            sentence.Deprels[i] = _relations[state.Relations[i]];
        }
    }
}
