using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel.Localization;

/// <summary>
/// Takes the messages of validation attributes and model binding from resource files. An attribute without a message uses
/// <c>Validation.{its name}</c> of the kernel's strings; a message is a key of the module's strings or of the
/// shared ones.
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

    private IStringLocalizer LocalizerFor(Type type) =>
        modules.FirstOrDefault(module => module.Text.Assembly == type.Assembly) is { } own ? factory.Create(own.Text) : kernel;
}
