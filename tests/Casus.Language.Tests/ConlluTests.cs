using Casus.Language.Conllu;

namespace Casus.Language.Tests;

public sealed class ConlluTests
{
    private const string Sample = """
        # newpar
        # sent_id = a-1
        # text = They don't trade (much).
        1	They	they	PRON	PRP	Case=Nom|Number=Plur	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	Tense=Pres	4	aux	_	_
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
        4	trade	trade	VERB	VB	VerbForm=Inf	0	root	_	_
        4.1	goods	good	NOUN	NNS	_	_	_	4:obj	_
        5	(	(	PUNCT	-LRB-	_	6	punct	_	SpaceAfter=No
        6	much	much	ADV	RB	_	4	advmod	_	SpaceAfter=No
        7	)	)	PUNCT	-RRB-	_	6	punct	_	SpaceAfter=No
        8	.	.	PUNCT	.	_	4	punct	_	SpaceAfter=No


        """;

    [Fact]
    public void Words_of_a_contraction_lie_where_it_stands_in_the_text()
    {
        var sentence = Assert.Single(Read(Sample));
        Assert.Equal("They don't trade (much).", sentence.Text);
        foreach (var token in sentence.Sentence.Tokens)
        {
            Assert.Equal(token.Form, sentence.Text[token.Start..token.End]);
        }

        Assert.Equal(8, sentence.Sentence.Tokens.Length);
        Assert.Equal(3, sentence.Sentence.Root);
    }

    [Fact]
    public void What_was_read_is_written_again_but_for_empty_nodes()
    {
        var writer = new StringWriter { NewLine = "\n" };
        foreach (var sentence in Read(Sample))
        {
            ConlluWriter.Write(writer, sentence);
        }

        var expected = string.Join('\n', Sample.TrimEnd().Split('\n').Where(l => !l.StartsWith("4.1", StringComparison.Ordinal)));
        Assert.Equal(expected, writer.ToString().TrimEnd());
    }

    [Fact]
    public void A_text_that_does_not_match_the_words_is_replaced_by_the_words()
    {
        var sentence = Assert.Single(Read(Sample.Replace("much).", "little).", StringComparison.Ordinal)));
        Assert.Equal("They don't trade (much).", sentence.Text);
    }

    [Theory]
    [InlineData("1\tToo\tfew", "10 columns")]
    [InlineData("2\ta\ta\tDET\tDT\t_\t0\troot\t_\t_", "expected word 1")]
    [InlineData("1\ta\ta\tPLUM\tDT\t_\t0\troot\t_\t_", "PLUM")]
    [InlineData("1\ta\ta\tDET\tDT\t_\t1\troot\t_\t_", "circle")]
    [InlineData("1\ta\ta\tDET\tDT\t_\t7\troot\t_\t_", "head 7")]
    [InlineData("1\ta\ta\tDET\tDT\t_\tx\troot\t_\t_", "head x")]
    [InlineData("1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tDET\tDT\t_\t0\troot\t_\t_", "multi-word")]
    public void A_malformed_line_is_named_with_its_file(string lines, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(lines + "\n\n"));
        Assert.Contains("sample.conllu, line ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static List<ConlluSentence> Read(string text) =>
        [.. ConlluReader.Read(new StringReader(text.ReplaceLineEndings("\n")), "sample.conllu")];
}
