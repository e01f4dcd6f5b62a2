using CsCheck;

namespace Casus.Reading.Tests;

public sealed class SectionProperties : Reads
{
    private static readonly string[] Words =
    [
        "By Jane Doe", "The ministers met on Monday.", "Related:", "Read also: More", "ALMATY (AG) — ", "A heading", "\n", "\n\n",
        "\r\n", "\r", " ", "\t", "😀", "\u00A0", "Follow us", "January 6, 2022", "Q: Why?", "Photo: A. B.", "x", "\u2028", "«»", "-", "\"",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Pieces.Array[0, 30].Select(string.Concat), Gen.String.Where(s => !s.Any(char.IsSurrogate)));

    [Fact]
    public void Sections_are_in_order_inside_the_text_and_cover_all_its_words() => Texts.Sample(text =>
    {
        var source = new SourceText(text);
        var rules = Enum.GetValues<Sections.TitleRule>();
        return rules.All(rule =>
        {
            var sections = Sections.Sectioning.Apply(new Article(text) { Title = "A heading" }, rule).Sections;
            var at = 0;
            foreach (var section in sections)
            {
                if (section.Start < at || section.End <= section.Start || section.End > source.Length
                    || !string.IsNullOrWhiteSpace(source[new Span(at, section.Start)]))
                {
                    return false;
                }

                at = section.End;
            }

            return string.IsNullOrWhiteSpace(source[new Span(at, source.Length)]);
        });
    });
}
