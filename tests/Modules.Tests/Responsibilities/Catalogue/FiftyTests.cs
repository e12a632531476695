using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Modules.Tests.Responsibilities.Catalogue;

public sealed class FiftyTests
{
    [Fact]
    public void Lines_AsShipped_AreFiftyWithDistinctCodes()
    {
        Fifty.Lines.Count.ShouldBe(50);
        Fifty.Lines.Select(line => line.Code).ShouldBeUnique();
    }

    [Fact]
    public void Lines_AsShipped_FillAllCellsButTwo()
    {
        var filled = Fifty.Lines.Select(line => (line.Role, line.Domain)).Distinct().ToList();
        var empty =
            from role in FacultyRoles.InTable
            from domain in Enum.GetValues<DevelopmentDomain>()
            where !filled.Contains((role, domain))
            select (role, domain);
        empty.ShouldBe([
            (FacultyRole.MentoringProgram, DevelopmentDomain.Personal),
            (FacultyRole.Sponsor, DevelopmentDomain.Personal),
        ]);
    }

    [Fact]
    public void Lines_AsShipped_AreInTheOrderOfTheTable()
    {
        var order = Fifty.Lines.Select(line => (line.Role, line.Domain)).ToList();
        order.ShouldBe(order.OrderBy(cell => cell.Role).ThenBy(cell => cell.Domain).ToList());
    }

    [Fact]
    public void Lines_AsShipped_SayEverythingInBothLanguages()
    {
        foreach (var line in Fifty.Lines)
        {
            Should.NotThrow(line.Wording.Check, line.Code);
            line.Wording.TitleEs.ShouldNotBe(line.Wording.Title);
            line.Wording.CountedAsEs.ShouldNotBe(line.Wording.CountedAs);
        }
    }

    [Fact]
    public void Code_OfEachLine_TellsItsRoleAndDomain()
    {
        var roles = Fifty.Lines.GroupBy(line => line.Code[..3]).ToList();
        roles.Count.ShouldBe(7);
        roles.ShouldAllBe(lines => lines.Select(line => line.Role).Distinct().Count() == 1);
        Fifty.Lines.ShouldAllBe(line => line.Domain.ToString().StartsWith(line.Code.Substring(4, 3), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("mentor")]
    [InlineData("Mentor,Sponsor")]
    [InlineData(" Mentor")]
    [InlineData("")]
    public void Named_WhatIsNotExactlyAName_IsRefused(string text) =>
        Should.Throw<FormatException>(() => Fifty.Named<FacultyRole>(text));

    [Fact]
    public void Named_AName_IsThatValue() => Fifty.Named<FacultyRole>("Mentor").ShouldBe(FacultyRole.Mentor);
}
