using Casus.Language.Conllu;
using Casus.Language.Lemmas;
using Casus.Language.Linear;
using Casus.Language.Models;
using Casus.Language.Neural;
using Casus.Language.Segmentation;

namespace Casus.Language;

/// <summary>Which sentence model reads.</summary>
public enum Tier
{
    /// <summary>The network: more accurate.</summary>
    Default,

    /// <summary>The linear model: several times faster.</summary>
    Fast,
}

/// <summary>Reads text into sentences, words, tags, trees, names and lemmas. Loaded once; safe for parallel use.</summary>
public sealed class Analyzer
{
    private readonly Segmenter _segmenter;
    private readonly ISentenceModel _model;
    private readonly Lemmatizer _lemmatizer;

    private Analyzer(Segmenter segmenter, ISentenceModel model, Lemmatizer lemmatizer) =>
        (_segmenter, _model, _lemmatizer) = (segmenter, model, lemmatizer);

    /// <summary>Loads the models of a tier from a folder.</summary>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model is damaged or of another version.</exception>
    public static Analyzer Load(string modelsFolder, Tier tier = Tier.Default)
    {
        ModelFile Read(string name) => ModelFile.Read(Path.Combine(modelsFolder, name + ".model"));
        return new Analyzer(
            Segmenter.Load(Read("segmenter")),
            tier switch
            {
                Tier.Default => NeuralModel.Load(Read("neural"), Read("linear")),
                Tier.Fast => LinearModel.Load(Read("linear")),
                _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, null),
            },
            Lemmatizer.Load(Read("lemmatizer")));
    }

    /// <summary>Reads stretches of a text, given by UTF-16 indices; no sentence crosses from one to the next.</summary>
    public Doc Analyze(SourceText source, IReadOnlyList<(int Start, int End)> ranges)
    {
        var drafts = new List<SentenceDraft>();
        foreach (var (start, end) in ranges)
        {
            drafts.AddRange(_segmenter.Segment(source.Text, start, end));
        }

        return new Doc(source, Finish(drafts));
    }

    /// <summary>Reads whole texts, short ones much faster together than one by one.</summary>
    public Doc[] Analyze(IReadOnlyList<SourceText> texts)
    {
        var drafts = new List<SentenceDraft>[texts.Count];
        for (var t = 0; t < drafts.Length; t++)
        {
            drafts[t] = [.. _segmenter.Segment(texts[t].Text, 0, texts[t].Text.Length)];
        }

        _model.Annotate([.. drafts.SelectMany(d => d)]);
        return [.. texts.Zip(drafts, (text, own) => new Doc(text, Build(own)))];
    }

    /// <summary>Annotates sentences whose words are given; they stand on lines of their own in the text of the result.</summary>
    public Doc Annotate(IReadOnlyList<ConlluSentence> sentences)
    {
        var drafts = new List<SentenceDraft>(sentences.Count);
        var shift = 0;
        foreach (var sentence in sentences)
        {
            drafts.Add(SentenceDraft.Of(sentence.Sentence, shift));
            shift += sentence.Text.Length + 1;
        }

        return new Doc(new SourceText(string.Join('\n', sentences.Select(s => s.Text))), Finish(drafts));
    }

    private Sentence[] Finish(List<SentenceDraft> drafts)
    {
        _model.Annotate(drafts);
        return Build(drafts);
    }

    private Sentence[] Build(List<SentenceDraft> drafts)
    {
        var sentences = new Sentence[drafts.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            _lemmatizer.Annotate(drafts[i]);
            sentences[i] = drafts[i].Build(i);
        }

        return sentences;
    }
}
