using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Responsibilities.Indicators;

public sealed class UnitSuppressionTests
{
    private readonly Dictionary<string, UnitSummary> units = [];
    private readonly UnitTree tree;

    public UnitSuppressionTests()
    {
        var root = Unit("ROOT", UnitKind.Institution, null);
        foreach (var school in (string[])["A", "B"])
        {
            Unit(school, UnitKind.School, root);
            foreach (var number in (int[])[1, 2, 3])
                Unit($"{school}{number}", UnitKind.Department, units[school].Id);
        }

        tree = new UnitTree(units.Values);
    }

    [Fact]
    public void Withholds_InstitutionOfFewerThanFive_ShowsNothing() => Shown(("A1", 3), ("B1", 1)).ShouldBeEmpty();

    [Fact]
    public void Withholds_LargeGroups_ShowsAll() =>
        Shown(("A1", 5), ("A2", 7), ("B1", 6)).ShouldBe(["ROOT", "A", "A1", "A2", "B", "B1"]);

    [Fact]
    public void Withholds_OneSmallDepartment_HidesTheNextSmallestToo() =>
        Shown(("A1", 2), ("A2", 6), ("A3", 9), ("B1", 8)).ShouldBe(["ROOT", "A", "A3", "B", "B1"]);

    [Fact]
    public void Withholds_TwoDepartmentsSmallEvenTogether_HidesAThird() =>
        Shown(("A1", 1), ("A2", 1), ("A3", 9), ("B1", 8)).ShouldBe(["ROOT", "A", "B", "B1"]);

    [Fact]
    public void Withholds_SmallSchool_HidesTheOtherAndAllDepartments() => Shown(("A1", 3), ("B1", 8)).ShouldBe(["ROOT"]);

    [Fact]
    public void Withholds_FewInTheSchoolItself_HidesADepartmentAgainstSubtraction() =>
        Shown(("A", 2), ("A1", 6), ("A2", 9), ("B1", 8)).ShouldBe(["ROOT", "A", "A2", "B", "B1"]);

    [Fact]
    public void Withholds_UnitsThatAreNotOneBranch_ShowsNothing()
    {
        var groups = new UnitSuppression(tree, People(("A1", 9), ("A2", 9), ("B1", 9)));
        groups.IsWithheld(UnitSet.Of([units["A1"].Id, units["B1"].Id])).ShouldBeTrue();
        groups.IsWithheld(UnitSet.Of([units["A3"].Id, units["B3"].Id])).ShouldBeFalse();
    }

    /// <summary>The units that have people and whose figure is shown.</summary>
    private List<string> Shown(params (string Unit, int People)[] own)
    {
        var groups = new UnitSuppression(tree, People(own));
        return units.Where(unit => own.Any(each => each.Unit.StartsWith(unit.Key, StringComparison.Ordinal) || unit.Key == "ROOT"))
            .Where(unit => !groups.IsWithheld(tree.Reach(unit.Value.Id))).Select(unit => unit.Key).ToList();
    }

    private Dictionary<Guid, int> People(params (string Unit, int People)[] own) => own.ToDictionary(each => units[each.Unit].Id, each => each.People);

    private Guid Unit(string code, UnitKind kind, Guid? parent)
    {
        units[code] = new UnitSummary(Guid.CreateVersion7(), code, code, kind, parent);
        return units[code].Id;
    }
}
