using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.BreakGlass;

/// <summary>Which classes of data break-glass can open.</summary>
public sealed class BreakGlassDataClassTests
{
    [Fact]
    public void Register_ClassOfTheAccessMatrix_IsRefusedUnlessTheMatrixAllowsBreakGlass()
    {
        foreach (var row in DataClasses.Matrix.Skip(1))
        {
            var register = () => { Module().BreakGlass(Openable(row[0])); };
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
    public void Register_ClassThatMustNeverBeOpened_Throws(string dataClass) =>
        Should.Throw<ArgumentException>(() => Module().BreakGlass(Openable(dataClass)));

    [Fact]
    public void Register_SameClassTwice_Throws()
    {
        var openable = Openable(DataClasses.PersonnelRecord);
        Should.Throw<InvalidOperationException>(() => new BreakGlassDataClasses([openable, openable]));
    }

    [Fact]
    public void Classes_OfAllModules_HaveADescription()
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

    private static BreakGlassDataClass Openable(string dataClass) => new(dataClass, "platform.any", person => $"/{person}");

    private static ModuleBuilder Module() => new(new ServiceCollection(), new ConfigurationBuilder().Build());
}
