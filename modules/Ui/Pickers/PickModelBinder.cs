using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>The content of a picker: the entered text and the choices found for it.</summary>
internal sealed record PickerState(string Text, IReadOnlyList<PickChoice> Choices);

/// <summary>
/// Binds a picker: the selected choice, if it was listed for the entered text; otherwise looks up the entered text. A single match is
/// taken; several matches are shown as choices with the form.
/// </summary>
internal sealed class PickModelBinder(PickSearch search, IStringLocalizer<UiText> texts) : IModelBinder
{
    public const string TypedSuffix = ".Typed";
    public const string ListedSuffix = ".ListedFor";

    public static PickAttribute AttributeOf(ModelMetadata metadata) =>
        (metadata as DefaultModelMetadata)?.Attributes.PropertyAttributes?.OfType<PickAttribute>().SingleOrDefault()
        ?? throw new InvalidOperationException($"{metadata.Name} lacks [PickPerson] or [PickUnit].");

    /// <summary>Returns the choices of an ambiguous or failed lookup for this field; null when there was none.</summary>
    public static PickerState? ShownFor(HttpContext http, string name) => http.Items[Key(name)] as PickerState;

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var pick = AttributeOf(bindingContext.ModelMetadata);
        var cancellationToken = bindingContext.HttpContext.RequestAborted;
        var name = bindingContext.ModelName;
        var typed = Value(bindingContext, name + TypedSuffix);
        var chosen = Guid.TryParse(Value(bindingContext, name), out var id) ? id : (Guid?)null;

        if (chosen is { } given && typed == Value(bindingContext, name + ListedSuffix))
        {
            if (await search.ByIdAsync(pick.Kind, given, pick.Permission, cancellationToken) is null)
                bindingContext.ModelState.TryAddModelError(name, texts[$"Pick.{pick.Kind}.None", typed]);
            else
                bindingContext.Result = ModelBindingResult.Success(given);
            return;
        }

        if (typed.Length == 0)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
            return;
        }

        var choices = await search.FindAsync(pick.Kind, typed, pick.Permission, cancellationToken);
        var exact = choices.Where(choice => string.Equals(choice.Text, typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact.Count == 1)
        {
            bindingContext.Result = ModelBindingResult.Success(exact[0].Id);
            return;
        }

        bindingContext.HttpContext.Items[Key(name)] = new PickerState(typed, choices);
        bindingContext.ModelState.TryAddModelError(
            name, choices.Count == 0 ? texts[$"Pick.{pick.Kind}.None", typed] : texts[$"Pick.{pick.Kind}.Choose"]);
    }

    private static string Value(ModelBindingContext context, string key) => context.ValueProvider.GetValue(key).FirstValue?.Trim() ?? "";

    private static (Type, string) Key(string name) => (typeof(PickModelBinder), name);
}
