using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Demo;

/// <summary>
/// Seeds Northfield University: units, people, roles and accounts. Saves in batches and clears the change tracker, so that
/// 100,000 people are feasible. Ids and values depend only on the plan, except the password's salt.
/// </summary>
internal sealed class InstitutionDemoSeeder(FacultyDevDbContext db, UnitsQuery units) : IDemoSeeder
{
    private const int BatchSize = 1000;

    private readonly Dictionary<string, OrgUnit> unitsByCode = [];
    private Random random = null!;
    private DemoIds ids = null!;
    private DemoPersonGenerator people = null!;
    private DemoProfileGenerator profiles = null!;
    private IReadOnlyList<Guid> departments = [];
    private DemoPlan plan = null!;
    private Actor actor = null!;
    private Term term = null!;

    public int Order => 100;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        this.plan = plan;
        random = plan.RandomFor("institution");
        ids = new DemoIds(plan.RandomFor("institution.ids"), plan.Today);
        people = new DemoPersonGenerator(plan, plan.RandomFor("institution.people"));
        profiles = new DemoProfileGenerator(plan, plan.RandomFor("institution.profiles"));
        actor = new Actor(null, null, "Demo", plan.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), plan.Today);
        term = new Term(new AcademicYear(AcademicYear.Of(plan.Today).StartYear - 2).Start);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            AddUnits();
            AddSettings();
            AddSignIns();
            await SaveBatchAsync(cancellationToken);
            await AddFacultyAsync(cancellationToken);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        units.ClearCache();
    }

    private void AddUnits()
    {
        var root = Add(new OrgUnit(DemoUnits.RootCode, DemoUnits.RootName, UnitKind.Institution, null));
        foreach (var school in DemoUnits.Schools)
        {
            var parent = Add(new OrgUnit(school.Code, school.Name, UnitKind.School, root.Id));
            foreach (var (code, name) in school.Departments)
                Add(new OrgUnit(code, name, UnitKind.Department, parent.Id));
        }

        departments = [.. unitsByCode.Values.Where(unit => unit.Kind == UnitKind.Department).Select(unit => unit.Id)];

        OrgUnit Add(OrgUnit unit) => unitsByCode[unit.Code] = ids.Add(db, unit);
    }

    /// <summary>Sets retention to seven years, so that some of the people who left are due.</summary>
    private void AddSettings()
    {
        var settings = new InstitutionSettings();
        settings.Update(InstitutionSettings.Defaults with { AnonymizeAfterYears = 7 });
        db.AddSingleRow(settings);
    }

    /// <summary>
    /// Creates one person for each role, and a dean of another school, who get accounts.
    /// </summary>
    private void AddSignIns()
    {
        var (root, home) = (Unit(DemoUnits.RootCode), Unit(DemoUnits.HomeDepartment));

        Person("admin", FacultyRole.Administrator, null, email => people.Staff(root, email));
        Person("office", FacultyRole.CareerDevelopmentOffice, null, email => people.Staff(root, email));
        Person("program", FacultyRole.MentoringProgram, null, email => people.Staff(root, email));
        Person("dean", FacultyRole.DeansOffice, Unit(DemoUnits.DeansSchool), email => people.Next(home, email, ("Dean", 26)));
        Person("mentor", FacultyRole.Mentor, home, email => people.Next(home, email, ("Professor", 22)));
        Person("sponsor", FacultyRole.Sponsor, null, email => people.Next(home, email, ("Professor", 30)));
        Person("peer", FacultyRole.PeerMentor, home, email => people.Next(home, email, ("Associate Professor", 11)));
        Person("mentee", FacultyRole.Mentee, home, email => people.Next(home, email, ("Associate Professor", 8)));
        var otherSchool = DemoUnits.Schools.Single(school => school.Code == DemoUnits.OtherDeansSchool);
        Person(
            DemoPlan.OtherDean, FacultyRole.DeansOffice, Unit(otherSchool.Code),
            email => people.Next(Unit(otherSchool.Departments[0].Code), email, ("Dean", 24)));

        void Person(string local, FacultyRole role, Guid? unit, Func<string, FacultyMember> create)
        {
            var member = ids.Add(db, create(DemoPlan.AddressOf(local)));
            AddProfile(member, signsIn: true);
            GrantRole(member, role, unit);
        }
    }

    private async Task AddFacultyAsync(CancellationToken cancellationToken)
    {
        var departments = DemoUnits.Schools.SelectMany(school => school.Departments.Select(department => (school, department.Code))).ToList();
        var accounts = DemoPlan.SignIns.Count + 1;
        for (var made = accounts; made < plan.People; made++)
        {
            var place = made - accounts;
            var (school, code) = departments[place < departments.Count ? place : random.Next(departments.Count)];
            AddMember(place, school, code);
            if (made % BatchSize == 0)
                await SaveBatchAsync(cancellationToken);
        }

        await SaveBatchAsync(cancellationToken);
    }

    /// <summary>
    /// The first member of each department chairs it; the first member of a school's first department is its dean instead.
    /// </summary>
    private void AddMember(int place, DemoUnits.School school, string code)
    {
        var isFirst = place < DemoUnits.Schools.Sum(each => each.Departments.Count);
        var hasDean = school.Code is DemoUnits.DeansSchool or DemoUnits.OtherDeansSchool;
        if (isFirst && !hasDean && school.Departments[0].Code == code)
        {
            GrantRole(ids.Add(db, people.Next(Unit(code), career: ("Dean", random.Next(20, 36)))), FacultyRole.DeansOffice, Unit(school.Code));
            return;
        }

        if (isFirst)
        {
            GrantRole(ids.Add(db, people.Next(Unit(code), career: ("Chair", random.Next(12, 31)))), FacultyRole.DeansOffice, Unit(code));
            return;
        }

        var member = ids.Add(db, people.Next(Unit(code)));
        AddProfile(member, signsIn: false);
        if (member.Status == MemberStatus.Left)
            return;
        foreach (var (role, unit) in RolesOf(member))
            GrantRole(member, role, unit);
    }

    /// <summary>Roles as mentor, sponsor or mentee depend on rank; some people have two.</summary>
    private IEnumerable<(FacultyRole Role, Guid? Unit)> RolesOf(FacultyMember member)
    {
        var chance = random.Next(100);
        switch (member.Rank)
        {
            case "Professor":
                if (chance < 40)
                    yield return (FacultyRole.Mentor, member.UnitId);
                if (chance is >= 30 and < 45)
                    yield return (FacultyRole.Sponsor, null);
                break;
            case "Associate Professor":
                if (chance < 35)
                    yield return (FacultyRole.Mentee, member.UnitId);
                if (chance is >= 25 and < 50)
                    yield return (FacultyRole.PeerMentor, member.UnitId);
                break;
            case "Assistant Professor":
                if (chance < 30)
                    yield return (FacultyRole.Mentee, member.UnitId);
                break;
        }
    }

    private void AddProfile(FacultyMember member, bool signsIn)
    {
        profiles.SetCareer(member, mayLeave: !signsIn);
        if (profiles.Of(member, always: signsIn) is { } profile)
            db.AddWithId(member.Id, profile);
        if (!signsIn && profiles.JointOf(member, departments) is { } appointment)
            ids.Add(db, appointment);
    }

    private void GrantRole(FacultyMember member, FacultyRole role, Guid? unit) => ids.Add(db, new RoleAssignment(member, role, unit, term, actor));

    private Guid Unit(string code) => unitsByCode[code].Id;

    private async Task SaveBatchAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
