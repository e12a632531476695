using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel.Localization;

/// <summary>
/// Takes the messages of validation attributes and model binding from resource files. An attribute without a message uses
/// <c>Validation.{its name}</c> of the kernel's strings; a message is a key of its module's strings.
/// </summary>
internal sealed class ValidationMessageProvider(IStringLocalizerFactory factory, IEnumerable<ModuleText> modules)
    : IConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, IValidationMetadataProvider
{
    private readonly IStringLocalizer kernel = factory.Create(typeof(KernelText));

    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => kernel["Validation.Required"]);
        messages.SetMissingKeyOrValueAccessor(() => kernel["Validation.Required"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => kernel["Validation.Required"]);
        messages.SetValueMustNotBeNullAccessor(_ => kernel["Validation.Required"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => kernel["Validation.Invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => kernel["Validation.Invalid", value]);
        messages.SetValueIsInvalidAccessor(value => kernel["Validation.Invalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => kernel["Validation.InvalidValue"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => kernel["Validation.InvalidValue"]);
        messages.SetValueMustBeANumberAccessor(_ => kernel["Validation.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => kernel["Validation.Number"]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (type, _) => LocalizerFor(type);

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null && attribute is not DataTypeAttribute { DataType: DataType.Password })
                attribute.ErrorMessage = "Validation." + attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);
    }

    private FallbackLocalizer LocalizerFor(Type type)
    {
        var own = modules.FirstOrDefault(module => module.Text.Assembly == type.Assembly);
        return new FallbackLocalizer(own is null ? kernel : factory.Create(own.Text), kernel);
    }

    /// <summary>Looks up the module's string first, then the kernel's.</summary>
    private sealed class FallbackLocalizer(IStringLocalizer own, IStringLocalizer kernel) : IStringLocalizer
    {
        public LocalizedString this[string name] => own[name] is { ResourceNotFound: false } found ? found : kernel[name];

        public LocalizedString this[string name, params object[] arguments] =>
            own[name] is { ResourceNotFound: false } ? own[name, arguments] : kernel[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => own.GetAllStrings(includeParentCultures);
    }
}
