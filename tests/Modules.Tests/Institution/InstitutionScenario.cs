using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution;

/// <summary>A small university: ROOT has the schools ARTS (departments MATH and HIST) and PROF (department NURS).</summary>
internal sealed class InstitutionScenario : IAsyncDisposable
{
    public const string Header = "employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank,track,hire_date,first_appointment\n";

    private readonly Dictionary<string, Guid> units = [];

    private InstitutionScenario(TestScenario inner) => Base = inner;

    public TestScenario Base { get; }

    public DateOnly Today => DateOnly.FromDateTime(Base.Clock.GetUtcNow().UtcDateTime);

    public static async Task<InstitutionScenario> OpenAsync(DatabaseKind kind, Action<IServiceCollection>? more = null)
    {
        var scenario = new InstitutionScenario(await TestScenario.OpenAsync(kind, more));
        await using var program = scenario.Base.AsSystem();
        var root = scenario.Add(program, "ROOT", "The University", UnitKind.Institution, null);
        var arts = scenario.Add(program, "ARTS", "Arts", UnitKind.School, root);
        scenario.Add(program, "MATH", "Mathematics", UnitKind.Department, arts);
        scenario.Add(program, "HIST", "History", UnitKind.Department, arts);
        var professions = scenario.Add(program, "PROF", "Professions", UnitKind.School, root);
        scenario.Add(program, "NURS", "Nursing", UnitKind.Department, professions);
        await program.Db.SaveChangesAsync();
        return scenario;
    }

    public Guid Unit(string code) => units[code];

    /// <summary>Adds a faculty member who has held the roles for a year.</summary>
    public async Task<FacultyMember> AddMemberAsync(string number, string name, string unit, params RoleGrant[] roles)
    {
        await using var program = Base.AsSystem();
        var (first, last) = (name.Split(' ')[0], name.Split(' ')[1]);
        var member = new FacultyMember(number, new MemberDetails(
            first, last, $"{number}@example.edu", Unit(unit), "Professor", "Tenure", new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15)));
        program.Db.Add(member);
        foreach (var role in roles)
            program.Db.Add(new RoleAssignment(
                member, role.Role, role.UnitId, new Term(Today.AddYears(-1)), new Actor(null, null, "Scenario", Base.Clock.GetUtcNow().UtcDateTime, Today)));
        await program.Db.SaveChangesAsync();
        return member;
    }

    public Task<ActingUser> AsOfficeAsync() => Base.AsAsync(FacultyRole.CareerDevelopmentOffice);

    public Task<RosterImport> PlanAsync(string roster, bool allOrNothing = false) => PlanAsync(ImportKind.People, Encoding.UTF8.GetBytes(roster), allOrNothing);

    public Task<RosterImport> PlanAsync(ImportKind kind, string file) => PlanAsync(kind, Encoding.UTF8.GetBytes(file));

    /// <summary>Uploads a file, maps its columns by their names and runs the dry run.</summary>
    /// <param name="by">The role that uploads; the office by default.</param>
    public async Task<RosterImport> PlanAsync(
        ImportKind kind, byte[] file, bool allOrNothing = false, FacultyRole by = FacultyRole.CareerDevelopmentOffice)
    {
        await using var importer = await Base.AsAsync(by);
        using var contents = new MemoryStream(file);
        var upload = importer.Get<UploadRoster>();
        var import = await upload.RunAsync(contents, FileSignature.Of(contents) is null ? "roster.csv" : "roster.xlsx", kind, null, default);
        import.SetMapping(await upload.SuggestMappingAsync(import, default), DateOrder.YearMonthDay, allOrNothing);
        await importer.Db.SaveChangesAsync();
        await importer.Get<PlanRosterJob>().RunAsync(new PlanRosterPayload(import.Id), new JobProgress(), default);
        return await ImportAsync(import.Id);
    }

    public async Task<RosterImport> ApplyAsync(Guid importId)
    {
        await using (var office = await AsOfficeAsync())
            await office.Get<ApplyRosterJob>().RunAsync(new ApplyRosterPayload(importId), new JobProgress(), default);
        return await ImportAsync(importId);
    }

    public async Task<RosterImport> UndoAsync(Guid importId)
    {
        await using (var office = await AsOfficeAsync())
            await office.Get<UndoRosterJob>().RunAsync(new UndoRosterPayload(importId), new JobProgress(), default);
        return await ImportAsync(importId);
    }

    public async Task<RosterImport> ImportAsync(Guid id)
    {
        await using var program = Base.AsSystem();
        return await program.Db.Set<RosterImport>().AsNoTracking().SingleAsync(import => import.Id == id);
    }

    public async Task<IReadOnlyList<RosterImportLine>> LinesAsync(Guid importId)
    {
        await using var program = Base.AsSystem();
        return await program.Db.Set<RosterImportLine>().AsNoTracking().Where(line => line.ImportId == importId).OrderBy(line => line.Number).ToListAsync();
    }

    /// <summary>Line, key, outcome and reasons of every row in the order of the file, including unchanged rows.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(Guid importId, LineSubject subject)
    {
        await using var program = Base.AsSystem();
        var unchanged = await program.Db.Set<UnchangedRows>().AsNoTracking().Where(rows => rows.ImportId == importId).ToListAsync();
        return [.. LargeRoster.List((await LinesAsync(importId)).Where(line => line.Subject == subject), unchanged)];
    }

    /// <summary>Everything an import can change, as text, so that two states of the institution can be compared.</summary>
    public async Task<string> SnapshotAsync()
    {
        await using var program = Base.AsSystem();
        var units = await program.Db.Set<OrgUnit>().OrderBy(unit => unit.Id).ToListAsync();
        var members = await program.Db.Set<FacultyMember>().OrderBy(member => member.Id).ToListAsync();
        var roles = await program.Db.Set<RoleAssignment>().OrderBy(role => role.Id).ToListAsync();
        var lines = await program.Db.Set<SupervisionLine>().OrderBy(line => line.Id).ToListAsync();
        return string.Join('\n', units.Select(unit => $"{unit.Id} {unit.Code} {unit.Name} {unit.Kind} {unit.ParentId}")
            .Concat(members.Select(member => $"{member.Id} {member.EmployeeNumber} {member.Status} {MemberDetails.Of(member)}"))
            .Concat(roles.Select(role => $"{role.Id} {role.MemberId} {role.Role} {role.UnitId} {role.From} {role.Until} {role.Reason}"))
            .Concat(lines.Select(line => $"{line.Id} {line.MemberId} {line.SupervisorId} {line.Terms} {line.Reason}")));
    }

    public async Task<FacultyMember?> MemberAsync(string number)
    {
        await using var program = Base.AsSystem();
        return await program.Db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.EmployeeNumber == number);
    }

    public async Task<UnitTree> TreeAsync()
    {
        await using var program = Base.AsSystem();
        return await program.Get<IUnits>().GetTreeAsync();
    }

    public ValueTask DisposeAsync() => Base.DisposeAsync();

    private Guid Add(ActingUser program, string code, string name, UnitKind kind, Guid? parent)
    {
        var unit = new OrgUnit(code, name, kind, parent);
        program.Db.Add(unit);
        return units[code] = unit.Id;
    }
}
