using FacultyDev.Ui;

namespace FacultyDev.Modules.Tests.Ui;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Amara Novak", "AN")]
    [InlineData("María del Carmen Ortiz", "MO")]
    [InlineData("Plato", "P")]
    [InlineData("élodie (she) 3", "É")]
    [InlineData("", "?")]
    public void Of_Name_TakesTheFirstAndTheLastWord(string name, string initials) => Initials.Of(name).ShouldBe(initials);
}
