using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Rosters.Strategies;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class RoleImportPlannerTests
{
    private const string Header = "employee_number,role,unit_code,from,until,reason\n";
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("F1,Mentor,MATH,2020-07-01,,", LineOutcome.Left)]
    [InlineData("F1,mentora,math,,,", LineOutcome.Left)]
    [InlineData("F1,Mentor,MATH,,2027-06-30,", LineOutcome.Changed)]
    [InlineData("F1,Mentor,MATH,,,Asked for", LineOutcome.Changed)]
    [InlineData("F1,Mentor,ARTS,,,", LineOutcome.Created)]
    [InlineData("F1,Peer mentor,,2026-07-01,2027-06-30,", LineOutcome.Created)]
    [InlineData("F1,Sponsor,,2026-01-01,,", LineOutcome.Created)]
    [InlineData("F1,Mediator,,2019-01-01,2019-12-31,", LineOutcome.Left)]
    [InlineData("F1,Mediator,,2026-07-01,,", LineOutcome.Created)]
    public void Plan_ValidRow_HasItsOutcome(string row, object outcome) => Make(row).Single().Outcome.ShouldBe((LineOutcome)outcome);

    [Theory]
    [InlineData(",Mentor,MATH,,,", "institution.member.invalid-employee-number")]
    [InlineData("F9,Mentor,MATH,,,", "institution.row.unknown-member")]
    [InlineData("F2,Mentor,MATH,,,", "institution.role.member-left")]
    [InlineData("F1,,MATH,,,", "institution.row.unknown-role")]
    [InlineData("F1,King,MATH,,,", "institution.row.unknown-role")]
    [InlineData("F1,Mentor,NOPE,,,", "institution.row.unknown-unit")]
    [InlineData("F1,Mentor,GONE,,,", "institution.unit.closed")]
    [InlineData("F1,Dean,,,,", "institution.role.unit-required")]
    [InlineData("F1,Mentor,MATH,yesterday,,", "institution.row.invalid-date")]
    [InlineData("F1,Mentee,MATH,2026-07-01,2026-06-30,", "institution.role.end-before-start")]
    [InlineData("F1,Mentee,MATH,,,+x", "institution.row.formula")]
    [InlineData("F1,Sponsor,,,,", "institution.row.role-revoked")]
    [InlineData("F1,Administrator,,,,", "institution.role.not-permitted")]
    [InlineData("F1,Mentor", "kernel.row.wrong-cell-count")]
    public void Plan_InvalidRow_IsRejectedWithItsReason(string row, string code)
    {
        var line = Make(row).Single();

        line.Outcome.ShouldBe(LineOutcome.Rejected);
        line.Problems.Select(problem => problem.Code).ShouldBe([code]);
    }

    [Fact]
    public void Plan_SameRoleTwice_RejectsBothAndNamesTheOther()
    {
        var lines = Make("F1,Mentee,MATH,,,", "F1,mentee,math,2026-07-01,,");

        lines.ShouldAllBe(line => line.Problems.Single().Code == "institution.row.duplicate-role");
        lines[1].Problems.Single().Arguments.ShouldBe(["2"]);
    }

    [Fact]
    public void Plan_ReasonTooLong_IsRejected() =>
        Make($"F1,Mentee,MATH,,,{new string('x', 201)}").Single().Problems.Single().Code.ShouldBe("institution.decision.reason-too-long");

    [Fact]
    public void Plan_AdministratorRoleByAnAdministrator_CanBeGrantedButNotEnded()
    {
        Make(mayMakeAdministrators: true, "F1,Administrator,,,,").Single().Outcome.ShouldBe(LineOutcome.Created);
        Make(mayMakeAdministrators: true, "F3,Administrator,,,2026-12-31,").Single().Problems.Single().Code.ShouldBe("institution.row.administrator-end");
    }

    private static IReadOnlyList<PlannedLine> Make(params string[] rows) => Make(mayMakeAdministrators: false, rows);

    private static IReadOnlyList<PlannedLine> Make(bool mayMakeAdministrators, params string[] rows)
    {
        using var reader = SpreadsheetReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(Header + string.Join('\n', rows))));
        return new RoleImportPlanner(Stored(), (role, _) => role != FacultyRole.Administrator || mayMakeAdministrators, Today, DateOrder.YearMonthDay)
            .Plan([.. reader.Rows(ColumnMapping.Guess(reader.Columns, ImportKind.Roles))]);
    }

    private static StoredRoles Stored() => new(
        new Dictionary<string, StoredUnit>
        {
            ["ROOT"] = Unit("The university", UnitKind.Institution, null), ["ARTS"] = Unit("Arts", UnitKind.School, "ROOT"),
            ["MATH"] = Unit("Mathematics", UnitKind.Department, "ARTS"), ["GONE"] = Unit("Alchemy", UnitKind.Department, "ARTS") with { IsClosed = true },
        },
        new Dictionary<string, StoredRoleHolder>
        {
            ["F1"] = Holder(
                false,
                Held(new RoleDetails(FacultyRole.Mentor, "MATH", new(2020, 7, 1), null, null)),
                Held(new RoleDetails(FacultyRole.Sponsor, null, new(2020, 7, 1), new(2025, 6, 30), null)) with { IsRevoked = true },
                Held(new RoleDetails(FacultyRole.Mediator, null, new(2019, 1, 1), new(2019, 12, 31), null))),
            ["F2"] = Holder(true),
            ["F3"] = Holder(false, Held(new RoleDetails(FacultyRole.Administrator, null, new(2020, 7, 1), null, null))),
        });

    private static StoredRoleHolder Holder(bool hasLeft, params StoredRole[] roles) => new(Guid.CreateVersion7(), "Ada Li", hasLeft, roles);

    private static StoredRole Held(RoleDetails details) => new(Guid.CreateVersion7(), details, IsRevoked: false);

    private static StoredUnit Unit(string name, UnitKind kind, string? parent) => new(Guid.CreateVersion7(), new UnitDetails(name, kind, parent), false);
}
