using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Modules.Tests.Responsibilities.Catalogue;

public sealed class CatalogueSeedTests
{
    [Fact]
    public void Lines_AsShipped_AreFiftyWithDistinctCodes()
    {
        CatalogueSeed.Lines.Count.ShouldBe(50);
        CatalogueSeed.Lines.Select(line => line.Code).ShouldBeUnique();
    }

    [Fact]
    public void Lines_AsShipped_FillAllCellsExceptTwo()
    {
        var filled = CatalogueSeed.Lines.Select(line => (line.Role, line.Domain)).Distinct().ToList();
        var empty =
            from role in FacultyRoles.InMatrix
            from domain in Enum.GetValues<DevelopmentDomain>()
            where !filled.Contains((role, domain))
            select (role, domain);
        empty.ShouldBe([
            (FacultyRole.MentoringProgram, DevelopmentDomain.Personal),
            (FacultyRole.Sponsor, DevelopmentDomain.Personal),
        ]);
    }

    [Fact]
    public void Lines_AsShipped_AreInMatrixOrder()
    {
        var order = CatalogueSeed.Lines.Select(line => (line.Role, line.Domain)).ToList();
        order.ShouldBe(order.OrderBy(cell => cell.Role).ThenBy(cell => cell.Domain).ToList());
    }

    [Fact]
    public void Lines_AsShipped_HaveAllTextsInBothLanguages()
    {
        foreach (var line in CatalogueSeed.Lines)
        {
            Should.NotThrow(line.Wording.Validate, line.Code);
            line.Wording.TitleEs.ShouldNotBe(line.Wording.Title);
            line.Wording.CountedAsEs.ShouldNotBe(line.Wording.CountedAs);
        }
    }

    [Fact]
    public void Code_OfEachLine_ContainsItsRoleAndDomain()
    {
        var roles = CatalogueSeed.Lines.GroupBy(line => line.Code[..3]).ToList();
        roles.Count.ShouldBe(7);
        roles.ShouldAllBe(lines => lines.Select(line => line.Role).Distinct().Count() == 1);
        CatalogueSeed.Lines.ShouldAllBe(line => line.Domain.ToString().StartsWith(line.Code.Substring(4, 3), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("mentor")]
    [InlineData("Mentor,Sponsor")]
    [InlineData(" Mentor")]
    [InlineData("")]
    public void Parse_TextThatIsNotExactlyAName_IsRefused(string text) =>
        Should.Throw<FormatException>(() => CatalogueSeed.ParseName<FacultyRole>(text));

    [Fact]
    public void Parse_Name_IsThatValue() => CatalogueSeed.ParseName<FacultyRole>("Mentor").ShouldBe(FacultyRole.Mentor);
}
