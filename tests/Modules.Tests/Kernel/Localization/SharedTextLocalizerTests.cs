using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Localization;
using FacultyDev.Modules.Tests.Architecture;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Kernel.Localization;

/// <summary>A module's localizer finds its own strings first and then the shared ones.</summary>
public sealed class SharedTextLocalizerTests : IDisposable
{
    private readonly ServiceProvider services = ComposedApplication.Build();

    private IStringLocalizer Texts => services.GetRequiredService<IStringLocalizer<AccountsText>>();

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("Passkeys.Title", "Passkeys", "Llaves de acceso")]
    [InlineData("Label.Unit", "Unit", "Unidad")]
    [InlineData("Role.Mentee", "Mentee", "Persona mentorizada")]
    [InlineData("Validation.Compare", "The two do not match.", "Los dos no coinciden.")]
    public void Text_OfTheModuleOrShared_IsFoundInBothLanguages(string key, string english, string spanish)
    {
        LanguageScope.Run("en", () => Texts[key]).ShouldSatisfyAllConditions(text => text.Value.ShouldBe(english), text => text.ResourceNotFound.ShouldBeFalse());
        LanguageScope.Run("es", () => Texts[key]).Value.ShouldBe(spanish);
    }

    [Fact]
    public void Placeholders_OfASharedText_AreFilled() =>
        LanguageScope.Run("en", () => Texts["Figure.Of", 2, 5]).Value.ShouldBe("2 of 5");

    [Fact]
    public void Key_ThatNoFileHas_IsReturnedAsNotFound()
    {
        Texts["Nothing.like.this"].ShouldSatisfyAllConditions(text => text.Value.ShouldBe("Nothing.like.this"), text => text.ResourceNotFound.ShouldBeTrue());
        Texts["Nothing.like.this", 1].Value.ShouldBe("Nothing.like.this");
    }

    [Fact]
    public void AllStrings_OfAModule_ContainTheSharedOnes() =>
        Texts.GetAllStrings(true).Select(text => text.Name).ShouldSatisfyAllConditions(
            names => names.ShouldContain("Passkeys.Title"), names => names.ShouldContain($"Role.{FacultyRole.Mentor}"), names => names.ShouldBeUnique());

    [Fact]
    public void Labels_OfAForm_FindSharedTexts()
    {
        var options = services.GetRequiredService<IOptions<MvcDataAnnotationsLocalizationOptions>>().Value;
        var texts = options.DataAnnotationLocalizerProvider(typeof(AccountsModule), services.GetRequiredService<IStringLocalizerFactory>());
        LanguageScope.Run("es", () => texts["Label.Reason"]).Value.ShouldBe("Motivo");
    }

    [Fact]
    public void TextOfACode_ThatStandsInTheModule_IsFound() => LanguageScope.Run("en", () =>
        services.GetRequiredService<ModuleTexts>().Get("Error", "accounts.email.unchanged")).ShouldBe("This is your address already.");
}
