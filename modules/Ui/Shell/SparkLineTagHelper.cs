using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;spark-line values="Model.Trend" label="@T["Trend"]" /&gt;</c>: a trend as a 54 × 18 pixel line in the domain's color, drawn on
/// the server. Without a label it is decorative, so describe the trend nearby. It renders nothing for fewer than two values.
/// </summary>
[HtmlTargetElement("spark-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SparkLineTagHelper : TagHelper
{
    public IReadOnlyList<decimal> Values { get; set; } = [];

    /// <summary>Describes the line for screen readers; null makes it decorative.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(SparkLine.Of(Values, Label));
    }
}

public static class SparkLine
{
    private const decimal Width = 54;
    private const decimal Height = 18;
    private const decimal Margin = 2.5m;

    public static IHtmlContent Of(IReadOnlyList<decimal> values, string? label = null)
    {
        if (values.Count < 2)
            return Markup.Nothing;
        var points = Points(values);
        var path = string.Join(' ', points.Select(point => Invariant($"{point.X:0.#},{point.Y:0.#}")));
        var (x, y) = points[^1];
        var role = label is null ? Markup.Of($" aria-hidden=\"true\"") : Markup.Of($" role=\"img\" aria-label=\"{label}\"");
        return Markup.Of(
            $"""<svg class="sp" viewBox="0 0 54 18" focusable="false"{role}><polyline points="{path}"/><circle cx="{Invariant($"{x:0.#}")}" cy="{Invariant($"{y:0.#}")}" r="1.9"/></svg>""");
    }

    /// <summary>Spaces the points evenly with the smallest value at the bottom; equal values form a line through the middle.</summary>
    internal static IReadOnlyList<(decimal X, decimal Y)> Points(IReadOnlyList<decimal> values)
    {
        var (least, most) = (values.Min(), values.Max());
        var step = (Width - 2 * Margin) / (values.Count - 1);
        return [.. values.Select((value, index) => (
            Margin + index * step,
            most == least ? Height / 2 : Height - Margin - (value - least) / (most - least) * (Height - 2 * Margin)))];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
