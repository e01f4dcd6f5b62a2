using Casus.Web.Painting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Casus.Web.Parts;

/// <summary>
/// A paragraph with its records painted in: triggers as marks with a tag, statements between ‹ and ›, other words by line.
/// Written by hand since Razor would put white space between the runs. Text is always written as text.
/// </summary>
public sealed class ArticleText : ComponentBase
{
    /// <summary>The runs.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Run> Runs { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in Runs)
        {
            foreach (var opening in run.Openings)
            {
                Element(builder, "span", "bracket", opening.Key, "‹");
            }

            if (run.Trigger is { } trigger)
            {
                Element(builder, "mark", $"{RecordText.Word(trigger.Standing!.Value)} {run.Classes}", run.Keys, run.Text);
            }
            else if (run.Keys.Length > 0)
            {
                Element(builder, "span", run.Classes, run.Keys, run.Text);
            }
            else
            {
                builder.AddContent(0, run.Text);
            }

            foreach (var label in run.Labels)
            {
                var standing = RecordText.Word(label.Standing!.Value);
                Element(builder, "span", "tag " + standing, label.Key, $"{Signs.Of(standing)} {label.Label}");
            }

            foreach (var closing in run.Closings)
            {
                Element(builder, "span", "bracket", closing.Key, "›");
            }
        }
    }

    private static void Element(RenderTreeBuilder builder, string name, string classes, string keys, string text)
    {
        builder.OpenElement(1, name);
        builder.AddAttribute(2, "class", classes);
        builder.AddAttribute(3, "data-r", keys);
        builder.AddContent(4, text);
        builder.CloseElement();
    }
}
