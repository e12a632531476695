using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;person-picker for="Input.OwnerId" help="…" /&gt;</c>, for a property with <see cref="PickPersonAttribute"/>: type a name and
/// select a match. Scripts suggest while typing; without them the form is shown again with the matches.
/// </summary>
[HtmlTargetElement("person-picker", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonPickerTagHelper(IStringLocalizer<UiText> texts) : PickerTagHelper(texts);

/// <summary>
/// <c>&lt;unit-picker for="Input.UnitId" /&gt;</c>, for a property with <see cref="PickUnitAttribute"/>; works like the person picker.
/// </summary>
[HtmlTargetElement("unit-picker", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnitPickerTagHelper(IStringLocalizer<UiText> texts) : PickerTagHelper(texts);

/// <summary>Base class of both pickers.</summary>
public abstract class PickerTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; taken from the property's <c>[Display]</c> when null.</summary>
    public string? Label { get; set; }

    public string? Help { get; set; }

    /// <summary>Whether the field may stay empty; follows from the property's <c>[Required]</c> when null.</summary>
    public bool? Optional { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var services = http.RequestServices;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = Markup.FieldId(name);
        var pick = PickModelBinder.AttributeOf(For.Metadata);
        var choices = services.GetRequiredService<PickChoiceList>();
        var shown = PickModelBinder.ShownFor(http, name) ?? await CurrentAsync(services.GetRequiredService<PickSearch>(), pick, http.RequestAborted);
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field pick" : "field pick field-invalid");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <legend class="form-label">{Label ?? For.Metadata.GetDisplayName()}{Markup.When(Optional ?? !For.Metadata.IsRequired, $" <span class=\"optional\">{texts["Field.Optional"]}</span>")}</legend>
            <input class="form-control" type="search" id="{id}" name="{name + PickModelBinder.TypedSuffix}" value="{shown.Text}" autocomplete="off" maxlength="100" placeholder="{texts[$"Pick.{pick.Kind}.Type"]}" aria-label="{texts[$"Pick.{pick.Kind}.Type"]}" aria-describedby="{id}-help {id}-error"{Markup.Attribute("aria-invalid", error is null ? null : "true")} hx-get="{choices.Address(pick, name)}" hx-trigger="input changed delay:250ms" hx-target="#{id}-choices" hx-sync="this:replace">
            <div class="pick-choices" id="{id}-choices">{choices.Of(pick.Kind, name, shown, For.Model as Guid?)}</div>
            <p class="field-help" id="{id}-help">{Help}</p><p class="field-error" id="{id}-error">{Markup.When(error is not null, $"{Markup.Icon("alert-triangle")}<span>{error}</span>")}</p>
            """));
    }

    /// <summary>Returns the current value as a choice, so that it can be kept.</summary>
    private async Task<PickerState> CurrentAsync(PickSearch search, PickAttribute pick, CancellationToken cancellationToken)
    {
        var current = For.Model is Guid id ? await search.ByIdAsync(pick.Kind, id, pick.Permission, cancellationToken) : null;
        return new PickerState("", current is null ? [] : [current]);
    }
}
