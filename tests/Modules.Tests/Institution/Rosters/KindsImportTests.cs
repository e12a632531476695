using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Rosters.Workbooks;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

/// <summary>Units, supervisors and roles go the same way as people: dry run, apply, the same again, undo.</summary>
public sealed class KindsImportTests
{
    private const string Units = "unit_code,unit_name,parent_unit_code,unit_kind\n";
    private const string Supervisors = "employee_number,supervisor_number,supervision_kind,from,until,reason\n";
    private const string Roles = "employee_number,role,unit_code,from,until,reason\n";

    public static TheoryData<DatabaseKind, object, string, int, int, int> Files
    {
        get
        {
            var data = new TheoryData<DatabaseKind, object, string, int, int, int>();
            foreach (var database in Enum.GetValues<DatabaseKind>())
            {
                data.Add(database, ImportKind.Units, Units + "ALG,Algebra,SCI,\nSCI,Science,,School\nMATH,Pure mathematics,SCI,Division\nHIST,History,ARTS,\nBAD,Bad,NOPE,\n", 2, 1, 1);
                data.Add(database, ImportKind.Supervisors, Supervisors + "F1,F2,Dean,2025-07-01,,\nF2,F3,Chair,2026-07-01,,New\nF3,F4,,2020-07-01,,\nF9,F1,,,,\n", 1, 1, 1);
                data.Add(database, ImportKind.Roles, Roles + "F1,Mentor,MATH,,2027-06-30,Agreed\nF2,Mentee,MATH,2026-07-01,,Asked for\nF2,Sponsor,,,,\nF3,Sponsor,,,,\nF3,King,,,,\n", 2, 1, 1);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Import_OfAKind_IsPlannedAppliedRepeatedAndTakenBack(
        DatabaseKind database, object kind, string file, int created, int changed, int left)
    {
        await using var house = await FilledAsync(database);
        var before = await house.SnapshotAsync();
        var workbook = WorkbookWriter.Write("Data", file.TrimEnd('\n').Split('\n').Select(line => line.Split(',')));

        var planned = await house.PlanAsync((ImportKind)kind, workbook);
        (planned.State, planned.Created, planned.Changed, planned.Left, planned.Rejected).ShouldBe((ImportState.Planned, created, changed, left, 1));
        (await house.SnapshotAsync()).ShouldBe(before);

        var applied = await house.ApplyAsync(planned.Id);
        (applied.State, applied.Created, applied.Changed, applied.Left, applied.Rejected).ShouldBe((ImportState.Applied, created, changed, left, 1));
        var after = await house.SnapshotAsync();
        after.ShouldNotBe(before);

        var again = await house.PlanAsync((ImportKind)kind, file);
        (again.Created, again.Changed, again.Left, again.Rejected).ShouldBe((0, 0, created + changed + left, 1));

        (await house.UndoAsync(planned.Id)).Kept.ShouldBe(0);
        (await house.SnapshotAsync()).ShouldBe(before);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Supervisors_ThatChangePlaces_AreAppliedThoughHalfWayThereWouldBeACircle(DatabaseKind database)
    {
        await using var house = await FilledAsync(database);
        var yesterday = house.Today.AddDays(-1).ToString("O");
        var import = await house.PlanAsync(ImportKind.Supervisors, Supervisors + $"F2,F1,,{house.Today:O},,\nF1,F2,,2025-07-01,{yesterday},\n");

        (await house.ApplyAsync(import.Id)).Rejected.ShouldBe(0);

        (await house.UndoAsync(import.Id)).Kept.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Supervisors_CircleClosedByHandSinceTheDryRun_IsRejected(DatabaseKind database)
    {
        await using var house = await FilledAsync(database);
        var import = await house.PlanAsync(ImportKind.Supervisors, Supervisors + "F2,F3,,,,\n");
        await using (var office = await house.AsOfficeAsync())
            await office.Get<AppointSupervisor>().RunAsync(new Appointment(
                (await house.MemberAsync("F3"))!.Id, (await house.MemberAsync("F1"))!.Id, new SupervisionTerms(SupervisionKind.Chair, house.Today), null), default);

        var applied = await house.ApplyAsync(import.Id);

        (applied.Created, applied.Rejected).ShouldBe((0, 1));
        (await house.ListAsync(import.Id, LineSubject.Supervision)).ShouldBe(["2 F2 Rejected institution.supervision-cycle"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Roles_OfAnAdministrator_AreGivenByAdministratorsOnly(DatabaseKind database)
    {
        await using var house = await FilledAsync(database);
        var file = Encoding.UTF8.GetBytes(Roles + "F1,Administrator,,,,\n");

        var byOffice = await house.PlanAsync(ImportKind.Roles, file);
        (await house.ListAsync(byOffice.Id, LineSubject.Role)).ShouldBe(["2 F1 Rejected institution.role-out-of-reach"]);

        // Whoever applies must be allowed to, whoever made the dry run.
        var byAdministrator = await house.PlanAsync(ImportKind.Roles, file, by: FacultyRole.Administrator);
        byAdministrator.Created.ShouldBe(1);
        (await house.ApplyAsync(byAdministrator.Id)).ShouldSatisfyAllConditions(import => import.Created.ShouldBe(0), import => import.Rejected.ShouldBe(1));

        var second = await house.PlanAsync(ImportKind.Roles, file, by: FacultyRole.Administrator);
        await using (var administrator = await house.Inner.AsAsync(FacultyRole.Administrator))
            await administrator.Get<ApplyRoster>().RunAsync(new ApplyRosterWork(second.Id), new JobProgress(), default);
        (await house.ImportAsync(second.Id)).Created.ShouldBe(1);

        // The office may not take it back either; and the last one stays whoever asks.
        await using (var administrator = await house.Inner.AsAsync(FacultyRole.Administrator))
            await administrator.Get<UndoRoster>().RunAsync(new UndoRosterWork(second.Id), new JobProgress(), default);
        (await house.LinesAsync(second.Id)).Select(line => RosterProblem.Read(line.KeptBecause).Single().Code).ShouldBe(["institution.role-last-administrator"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_RoleTakenBackByHandSince_StaysAndSaysWhy(DatabaseKind database)
    {
        await using var house = await FilledAsync(database);
        var import = await house.ApplyAsync((await house.PlanAsync(ImportKind.Roles, Roles + "F2,Mentee,MATH,,,\n")).Id);
        await using (var office = await house.AsOfficeAsync())
        {
            var role = await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync(role => role.Role == FacultyRole.Mentee);
            await office.Get<RevokeRole>().RunAsync(role.Id, default);
        }

        (await house.UndoAsync(import.Id)).Kept.ShouldBe(1);
        (await house.PlanAsync(ImportKind.Roles, Roles + "F2,Mentee,MATH,,,\n")).Rejected.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_MappingOfAnotherKind_IsNotOffered(DatabaseKind database)
    {
        await using var house = await FilledAsync(database);
        await house.PlanAsync(ImportKind.Supervisors, "employee_number,supervisor_number\nF1,F2\n");
        await using var office = await house.AsOfficeAsync();
        var upload = office.Get<UploadRoster>();

        var import = await upload.RunAsync(new MemoryStream("employee_number,supervisor_number\n"u8.ToArray()), "a.csv", ImportKind.Roles, null, default);

        (await upload.OfferMappingAsync(import, default)).Has(RosterField.SupervisorNumber).ShouldBeFalse();
        await upload.ReadAsAsync(import.Id, ImportKind.Supervisors, null, default);
        (await upload.OfferMappingAsync(import, default)).Has(RosterField.SupervisorNumber).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_ByTheOfficeOfOneUnit_FindsNothing(DatabaseKind database)
    {
        await using var house = await FilledAsync(database);
        await using var partOffice = await house.Inner.AsAsync(FacultyRole.CareerDevelopmentOffice, house.Unit("ARTS"));

        partOffice.Get<ImportAccess>().Kinds.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => partOffice.Get<UploadRoster>().RunAsync(
            new MemoryStream("employee_number,role\n"u8.ToArray()), "a.csv", ImportKind.Roles, null, default));
    }

    /// <summary>F1 to F4 in Mathematics. F1 mentors there; F2 evaluates F1, and F4 evaluates F3.</summary>
    private static async Task<InstitutionHouse> FilledAsync(DatabaseKind database)
    {
        var house = await InstitutionHouse.OpenAsync(database);
        var people = new[]
        {
            await house.AddMemberAsync("F1", "Ada Li", "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH"))), await house.AddMemberAsync("F2", "Bo Li", "MATH"),
            await house.AddMemberAsync("F3", "Cy Li", "MATH", new RoleGrant(FacultyRole.Sponsor, null)), await house.AddMemberAsync("F4", "Di Li", "MATH"),
        };
        await using var office = await house.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(
            new Appointment(people[0].Id, people[1].Id, new SupervisionTerms(SupervisionKind.Chair, new DateOnly(2025, 7, 1)), null), default);
        await office.Get<AppointSupervisor>().RunAsync(
            new Appointment(people[2].Id, people[3].Id, new SupervisionTerms(SupervisionKind.Other, new DateOnly(2020, 7, 1)), null), default);
        return house;
    }
}
