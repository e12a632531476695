using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// A field with its label, help and error, linked for screen readers:
/// <c>&lt;form-field for="Input.Title" help="@T["Title.Help"]" /&gt;</c>.
/// The control follows from the type (bool: checkbox, DateOnly: date, numbers, IFormFile: file, <c>items</c> given: select) unless
/// <c>type</c> is set (<c>textarea</c>, <c>radio</c>, <c>email</c>, <c>password</c>, …). Entered values are kept after an error.
/// Optional fields are marked, required ones are not. Other attributes (<c>autocomplete</c>, <c>min</c>) are copied to the control.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormFieldTagHelper(IHtmlGenerator generator, IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; taken from the property's <c>[Display]</c> when null.</summary>
    public string? Label { get; set; }

    /// <summary>A line below the control: what to enter, who will read it.</summary>
    public string? Help { get; set; }

    public string? Type { get; set; }

    /// <summary>The choices of a select or of radio buttons.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of a select's first, empty choice.</summary>
    public string? Prompt { get; set; }

    /// <summary>The unit shown after the control: "hours".</summary>
    public string? Suffix { get; set; }

    /// <summary>Height of a textarea in lines.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>
    /// For a textarea in which people are mentioned with an @: the address that returns the names to suggest, as a JSON list.
    /// </summary>
    public string? Mentions { get; set; }

    /// <summary>Whether the field may stay empty; follows from the type when null.</summary>
    public bool? Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;
        var kind = Type ?? FieldKind.Of(For.Metadata, Items is not null);
        var field = new Field(name, Markup.FieldId(name), kind, error, Attributes(output, name, error));

        output.TagName = kind is "radio" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-invalid");
        output.Content.SetHtmlContent(kind switch
        {
            "checkbox" => Checkbox(field),
            "radio" => Radios(field),
            _ => Markup.Of($"""<label class="form-label" for="{field.Id}">{LabelText()}</label>{Control(field)}"""),
        });
        output.Content.AppendHtml(Markup.When(Help is not null, $"""<p class="field-help" id="{field.Id}-help">{Help}</p>"""));
        output.Content.AppendHtml(Markup.When(
            error is not null, $"""<p class="field-error" id="{field.Id}-error">{Markup.Icon("alert-triangle")}<span>{error}</span></p>"""));
    }

    private Dictionary<string, object?> Attributes(TagHelperOutput output, string name, string? error)
    {
        var id = Markup.FieldId(name);
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => (object?)attribute.Value?.ToString());
        var described = string.Join(' ', new[] { Help is null ? null : $"{id}-help", error is null ? null : $"{id}-error" }.Where(part => part is not null));
        if (described.Length > 0)
            attributes["aria-describedby"] = described;
        if (error is not null)
            attributes["aria-invalid"] = "true";
        return attributes;
    }

    private IHtmlContent LabelText() => Markup.Of(
        $"{Label ?? For.Metadata.GetDisplayName()}{Markup.When(IsOptional, $" <span class=\"optional\">{texts["Field.Optional"]}</span>")}");

    private bool IsOptional => Optional ?? !For.Metadata.IsRequired;

    private IHtmlContent Control(Field field)
    {
        IHtmlContent control = field.Kind switch
        {
            "textarea" => TextArea(field),
            "select" => Select(field),
            "file" => File(field),
            _ => Input(field),
        };
        return Suffix is null ? control : Markup.Of($"""<div class="with-suffix">{control}<span class="suffix">{Suffix}</span></div>""");
    }

    private TagBuilder TextArea(Field field)
    {
        var area = generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, field.Attributes);
        area.Attributes.Remove("cols");
        area.AddCssClass("form-control");
        if (Mentions is not null)
            area.MergeAttributes(new Dictionary<string, string?>
            {
                ["data-mentions"] = Mentions, ["data-mentions-label"] = texts["Mentions.Label"], ["data-mentions-found"] = texts["Mentions.Found"].Value,
            });
        return area;
    }

    private TagBuilder Select(Field field)
    {
        var select = generator.GenerateSelect(
            ViewContext, For.ModelExplorer, Prompt, For.Name, Items ?? [], For.Metadata.IsEnumerableType, field.Attributes);
        select.AddCssClass("form-select");
        return select;
    }

    private static TagBuilder File(Field field)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(field.Attributes);
        input.MergeAttribute("type", "file");
        input.MergeAttribute("name", field.Name);
        input.MergeAttribute("id", field.Id);
        input.AddCssClass("form-control");
        return input;
    }

    private IHtmlContent Input(Field field)
    {
        // A password is never sent back to the browser. Browsers write dates and numbers in a culture-independent format.
        var value = field.Kind is "password" ? null : FieldKind.Text(For.Model, field.Kind);
        field.Attributes["type"] = field.Kind;
        var input = field.Kind is "password"
            ? generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, field.Attributes)
            : generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, null, field.Attributes);
        input.AddCssClass("form-control");
        return FieldKind.IsInvariant(field.Kind)
            ? Markup.Of($"""{input}<input type="hidden" name="__Invariant" value="{field.Name}">""")
            : input;
    }

    private IHtmlContent Checkbox(Field field)
    {
        var box = generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, field.Attributes);
        box.AddCssClass("form-check-input");
        var hiddenField = generator.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name);
        return Markup.Of(
            $"""<label class="form-check">{box}<span class="form-check-label">{Label ?? For.Metadata.GetDisplayName()}</span></label>{hiddenField}""");
    }

    private IHtmlContent Radios(Field field)
    {
        var typed = ViewContext.ViewData.ModelState.TryGetValue(field.Name, out var state) ? state.AttemptedValue : null;
        var chosen = typed ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);
        var choices = (Items ?? []).Select((item, index) => Markup.Of(
            $"""
            <label class="form-check"><input class="form-check-input" type="radio" name="{field.Name}" value="{item.Value}"{Markup.Attribute("id", index == 0 ? field.Id : null)}{Markup.Flag("checked", item.Value == chosen || (chosen is null && item.Selected))}{Markup.Attribute("aria-describedby", field.Attributes.GetValueOrDefault("aria-describedby"))}><span class="form-check-label">{item.Text}</span></label>
            """));
        return Markup.Of($"""<legend class="form-label">{LabelText()}</legend>{Markup.All(choices)}""");
    }

    private sealed record Field(string Name, string Id, string Kind, string? Error, Dictionary<string, object?> Attributes);
}
