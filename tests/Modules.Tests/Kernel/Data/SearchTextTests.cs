using FacultyDev.Kernel.Data;

namespace FacultyDev.Modules.Tests.Kernel.Data;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("  Éva   Müller ", "eva muller")]
    [InlineData("\u0301 x", "x")]
    [InlineData("", "")]
    public void Normalize_CaseAccentsAndSpaces_AreRemoved(string text, string result) => SearchText.Normalize(text).ShouldBe(result);

    [Theory]
    [InlineData("Østergaard Łukasz", "ostergaard lukasz")]
    [InlineData("Strauß Ætheling Þór", "strauss aetheling thor")]
    [InlineData("O’Brien", "o'brien")]
    public void Normalize_LettersWithoutADecomposition_AreTransliterated(string text, string result) => SearchText.Normalize(text).ShouldBe(result);

    [Theory]
    [InlineData(" N.º de Empleado", "nºdeempleado")]
    [InlineData("Employee_Number", "employeenumber")]
    [InlineData("Prefer not to say.", "prefernottosay")]
    public void LettersAndDigits_PunctuationAndSpaces_AreRemoved(string text, string result) => SearchText.LettersAndDigits(text).ShouldBe(result);
}
