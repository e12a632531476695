using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.AccessLogging;
using FacultyDev.Modules.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.BreakGlass;

/// <summary>What break-glass reaches, and what it never does.</summary>
public sealed class BreakGlassDataClassTests
{
    [Fact]
    public void Register_OfAClassOfTheMatrix_IsRefusedUnlessTheMatrixSaysBreakGlass()
    {
        foreach (var row in DataClasses.Matrix.Skip(1))
        {
            var register = () => { new ServiceCollection().AddBreakGlass(Openable(row[0])); };
            if (string.Join('\n', row).Contains("break-glass", StringComparison.Ordinal))
                Should.NotThrow(register, row[0]);
            else
                Should.Throw<ArgumentException>(register, row[0]);
        }
    }

    [Theory]
    [InlineData("Demographic self-identification")]
    [InlineData("Mentee private notes")]
    [InlineData("Shoe size")]
    public void Register_OfWhatIsNeverOpened_StopsTheProgramAtItsStart(string dataClass) =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddBreakGlass(Openable(dataClass)));

    [Fact]
    public void Register_OfOneClassTwice_StopsTheProgramAtItsStart()
    {
        var openable = Openable(DataClasses.PersonnelRecord);
        Should.Throw<InvalidOperationException>(() => new BreakGlassDataClasses([openable, openable]));
    }

    [Fact]
    public void Registered_OfEveryModule_SayWhatOneGetsToSee()
    {
        using var services = ComposedApplication.Build();
        var classes = services.GetRequiredService<BreakGlassDataClasses>().All;
        classes.Select(openable => openable.DataClass).ShouldBe([DataClasses.PersonnelRecord]);
        foreach (var openable in classes)
        {
            var code = openable.Code.Split('.', 2);
            Texts.Sets.Single(set => string.Equals(set.Marker, $"{code[0]}Text", StringComparison.OrdinalIgnoreCase)).Has($"BreakGlass.{code[1]}").ShouldBeTrue(openable.Code);
        }
    }

    private static BreakGlassDataClass Openable(string dataClass) => new(dataClass, "kernel.any", person => $"/{person}");
}
