using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

/// <summary>Imports units, supervisors and roles: dry run, apply, the same file again, undo.</summary>
public sealed class ImportStrategiesTests
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
    public async Task Import_OfEachKind_IsPlannedAppliedRepeatedAndUndone(
        DatabaseKind database, object kind, string file, int created, int changed, int left)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        var before = await scenario.SnapshotAsync();
        var workbook = WorkbookWriter.Write("Data", file.TrimEnd('\n').Split('\n').Select(line => line.Split(',')));

        var planned = await scenario.PlanAsync((ImportKind)kind, workbook);
        (planned.State, planned.Created, planned.Changed, planned.Left, planned.Rejected).ShouldBe((ImportState.Planned, created, changed, left, 1));
        (await scenario.SnapshotAsync()).ShouldBe(before);

        var applied = await scenario.ApplyAsync(planned.Id);
        (applied.State, applied.Created, applied.Changed, applied.Left, applied.Rejected).ShouldBe((ImportState.Applied, created, changed, left, 1));
        var after = await scenario.SnapshotAsync();
        after.ShouldNotBe(before);

        var again = await scenario.PlanAsync((ImportKind)kind, file);
        (again.Created, again.Changed, again.Left, again.Rejected).ShouldBe((0, 0, created + changed + left, 1));

        (await scenario.UndoAsync(planned.Id)).Kept.ShouldBe(0);
        (await scenario.SnapshotAsync()).ShouldBe(before);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Supervisors_ThatSwapPlaces_AreAppliedDespiteATemporaryCycle(DatabaseKind database)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        var yesterday = scenario.Today.AddDays(-1).ToString("O");
        var import = await scenario.PlanAsync(ImportKind.Supervisors, Supervisors + $"F2,F1,,{scenario.Today:O},,\nF1,F2,,2025-07-01,{yesterday},\n");

        (await scenario.ApplyAsync(import.Id)).Rejected.ShouldBe(0);

        (await scenario.UndoAsync(import.Id)).Kept.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Supervisors_CycleCreatedManuallySinceTheDryRun_IsRejected(DatabaseKind database)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        var import = await scenario.PlanAsync(ImportKind.Supervisors, Supervisors + "F2,F3,,,,\n");
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<AppointSupervisor>().RunAsync(new SupervisorAppointment(
                (await scenario.MemberAsync("F3"))!.Id, (await scenario.MemberAsync("F1"))!.Id, new SupervisionTerms(SupervisionKind.Chair, scenario.Today), null), default);

        var applied = await scenario.ApplyAsync(import.Id);

        (applied.Created, applied.Rejected).ShouldBe((0, 1));
        (await scenario.ListAsync(import.Id, LineSubject.Supervision)).ShouldBe(["2 F2 Rejected institution.supervision.cycle"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Roles_OfAnAdministrator_AreGrantedByAdministratorsOnly(DatabaseKind database)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        var file = Encoding.UTF8.GetBytes(Roles + "F1,Administrator,,,,\n");

        var byOffice = await scenario.PlanAsync(ImportKind.Roles, file);
        (await scenario.ListAsync(byOffice.Id, LineSubject.Role)).ShouldBe(["2 F1 Rejected institution.role.not-permitted"]);

        // The office cannot apply this import, although an administrator ran the dry run.
        var byAdministrator = await scenario.PlanAsync(ImportKind.Roles, file, by: FacultyRole.Administrator);
        byAdministrator.Created.ShouldBe(1);
        (await scenario.ApplyAsync(byAdministrator.Id)).ShouldSatisfyAllConditions(import => import.Created.ShouldBe(0), import => import.Rejected.ShouldBe(1));

        var second = await scenario.PlanAsync(ImportKind.Roles, file, by: FacultyRole.Administrator);
        await using (var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator))
            await administrator.Get<ApplyRosterJob>().RunAsync(new ApplyRosterPayload(second.Id), new JobProgress(), default);
        (await scenario.ImportAsync(second.Id)).Created.ShouldBe(1);

        // Not even an administrator can undo it, because the last administrator stays.
        await using (var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator))
            await administrator.Get<UndoRosterJob>().RunAsync(new UndoRosterPayload(second.Id), new JobProgress(), default);
        (await scenario.LinesAsync(second.Id)).Select(line => RowProblem.Deserialize(line.KeptBecause).Single().Code).ShouldBe(["institution.role.last-administrator"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_RoleRevokedManuallySince_StaysWithAReason(DatabaseKind database)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        var import = await scenario.ApplyAsync((await scenario.PlanAsync(ImportKind.Roles, Roles + "F2,Mentee,MATH,,,\n")).Id);
        await using (var office = await scenario.AsOfficeAsync())
        {
            var role = await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync(role => role.Role == FacultyRole.Mentee);
            await office.Get<RevokeRole>().RunAsync(role.Id, default);
        }

        (await scenario.UndoAsync(import.Id)).Kept.ShouldBe(1);
        (await scenario.PlanAsync(ImportKind.Roles, Roles + "F2,Mentee,MATH,,,\n")).Rejected.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_MappingOfAnotherKind_IsNotOffered(DatabaseKind database)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        await scenario.PlanAsync(ImportKind.Supervisors, "employee_number,supervisor_number\nF1,F2\n");
        await using var office = await scenario.AsOfficeAsync();
        var upload = office.Get<UploadRoster>();

        var import = await upload.RunAsync(new MemoryStream("employee_number,supervisor_number\n"u8.ToArray()), "a.csv", ImportKind.Roles, null, default);

        (await upload.SuggestMappingAsync(import, default)).Has(RosterField.SupervisorNumber).ShouldBeFalse();
        await upload.ChangeSourceAsync(import.Id, ImportKind.Supervisors, null, default);
        (await upload.SuggestMappingAsync(import, default)).Has(RosterField.SupervisorNumber).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_ByTheOfficeOfOneUnit_IsNotFound(DatabaseKind database)
    {
        await using var scenario = await OpenWithPeopleAsync(database);
        await using var unitOffice = await scenario.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, scenario.Unit("ARTS"));

        unitOffice.Get<RosterImportAccess>().Kinds.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => unitOffice.Get<UploadRoster>().RunAsync(
            new MemoryStream("employee_number,role\n"u8.ToArray()), "a.csv", ImportKind.Roles, null, default));
    }

    /// <summary>F1 to F4 in Mathematics. F1 mentors there; F2 evaluates F1, and F4 evaluates F3.</summary>
    private static async Task<InstitutionScenario> OpenWithPeopleAsync(DatabaseKind database)
    {
        var scenario = await InstitutionScenario.OpenAsync(database);
        var people = new[]
        {
            await scenario.AddMemberAsync("F1", "Ada Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH"))), await scenario.AddMemberAsync("F2", "Bo Li", "MATH"),
            await scenario.AddMemberAsync("F3", "Cy Li", "MATH", new RoleGrant(FacultyRole.Sponsor, null)), await scenario.AddMemberAsync("F4", "Di Li", "MATH"),
        };
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(
            new SupervisorAppointment(people[0].Id, people[1].Id, new SupervisionTerms(SupervisionKind.Chair, new DateOnly(2025, 7, 1)), null), default);
        await office.Get<AppointSupervisor>().RunAsync(
            new SupervisorAppointment(people[2].Id, people[3].Id, new SupervisionTerms(SupervisionKind.Other, new DateOnly(2020, 7, 1)), null), default);
        return scenario;
    }
}
