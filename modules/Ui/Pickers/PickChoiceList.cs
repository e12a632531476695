using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>Renders the choices below a picker as radio buttons, which work by keyboard and without scripts.</summary>
internal sealed class PickChoiceList(IStringLocalizer<UiText> texts, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("pick");

    /// <summary>
    /// Returns the address of the suggestions. The permission in it is encrypted, so that nobody can search with another one.
    /// </summary>
    public string Address(PickAttribute pick, string name) =>
        $"/pick/{pick.Kind.ToString().ToLowerInvariant()}?for={Uri.EscapeDataString(name)}&within={Uri.EscapeDataString(protector.Protect(pick.Permission))}";

    public string Permission(string sealedText) => protector.Unprotect(sealedText);

    public IHtmlContent Of(PickKind kind, string name, PickerState shown, Guid? chosen)
    {
        var radios = shown.Choices.Select(choice => Markup.Of(
            $"""
            <label class="form-check"><input class="form-check-input" type="radio" name="{name}" value="{choice.Id}"{Markup.Flag("checked", choice.Id == chosen)}><span class="form-check-label">{choice.Text} {Markup.When(choice.Detail is not null, $"<span class=\"secondary\">{choice.Detail}</span>")}</span></label>
            """));
        return Markup.Of(
            $"""<input type="hidden" name="{name + PickModelBinder.ListedSuffix}" value="{shown.Text}">{Markup.All(radios)}{Markup.When(shown.Text.Length > 0, $"<p class=\"field-help\" role=\"status\">{Count(kind, shown)}</p>")}""");
    }

    private string Count(PickKind kind, PickerState shown) => shown.Choices.Count switch
    {
        0 => texts[$"Pick.{kind}.None", shown.Text],
        PickSearch.MaxChoices => texts["Pick.More"],
        var count => texts["Pick.Found", count.ToString(CultureInfo.CurrentCulture)],
    };
}
