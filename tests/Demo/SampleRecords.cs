using FacultyDev.Accounts;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.SelfIdentification.Imports;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// Records added to every test demo, so that the expected access does not depend on the day for which the demo data is generated.
/// </summary>
internal sealed record SampleRecords(Guid DeansAction, Guid ElsewhereAction, Guid MenteesAction, Guid DeansMember, Guid ElsewhereMember, Guid OfficesJob)
{
    public Guid OfficesStatements { get; init; }

    /// <summary>The start year of the academic year that has not begun yet. The demo has closed <see cref="ClosedYear"/>.</summary>
    public int ComingYear { get; init; }

    public int ClosedYear => ComingYear - 3;

    public Guid InstitutionsPriority { get; init; }

    public Guid DeansPriority { get; init; }

    public Guid ElsewherePriority { get; init; }

    public KindSamples Kinds { get; init; } = null!;

    public Guid Appointment { get; init; }

    public Guid OfficesToken { get; init; }

    public NeedSamples Needs { get; init; } = null!;

    public BreakGlassSamples BreakGlass { get; init; } = null!;

    /// <summary>The id of the <see cref="SampleImport"/>.</summary>
    public Guid Import { get; init; }

    public const string DeansDepartment = "NUR";
    public const string OtherDepartment = "ACCT";

    public static async Task<SampleRecords> MakeAsync(FacultyDevDbContext db, UnitTree units, DateTime now, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(now);
        var actor = new Actor(null, null, "Sample", now, today);
        var mentee = await AccountAsync("mentee");
        var office = await AccountAsync("office");
        var deans = Begun("An action of the dean's school", DeansDepartment, ActionOwner.HolderOf(FacultyRole.DeansOffice));
        var elsewhere = Begun("An action of another school", OtherDepartment, ActionOwner.HolderOf(FacultyRole.DeansOffice));
        var mentees = Begun("An action of the mentee", OtherDepartment, ActionOwner.Person(mentee.MemberId!.Value));
        var job = new Job
        {
            Kind = "sample", Title = "Work for later", Payload = "{}", RequestedById = office.Id, RequestedByName = office.Name,
            Culture = "en", QueuedAt = now, NotBefore = now.AddYears(10),
        };
        var ofInstitution = Priority("A priority of the institution", units.Root!.Id, null);
        var ofDeans = Priority("A priority of the dean's school", units.FindByCode("HLTH")!.Id, ofInstitution.Id);
        var ofOthers = Priority("A priority of another school", units.FindByCode("BUSN")!.Id, null);
        var statements = new StatementImport(
            "self-identification.csv", 1, [new RejectedRow(2, "self-identification.import.unknown-employee-number")], actor);
        var chair = await ChairAsync("PHTH");
        var appointment = new JointAppointment(
            await db.Set<FacultyMember>().SingleAsync(member => member.Id == chair, cancellationToken), units.FindByCode("PUBH")!.Id,
            new AppointmentTerms(30, today), []);
        var token = new ApiToken(
            office, "Campus warehouse", ["read-units", "read-people"], today.AddMonths(6), ApiToken.HashOf(ApiToken.NewSecret()),
            withTwoFactor: false, now, today);
        db.AddRange(deans, elsewhere, mentees, job, statements, token, ofInstitution, ofDeans, ofOthers, appointment);
        var kinds = KindSamples.Make(db, units, actor);
        var needs = NeedSamples.Make(db, units, actor, (await AccountAsync("mentor")).MemberId!.Value, mentee.MemberId!.Value);
        var breakGlass = BreakGlassSamples.Make(db, actor, office.MemberId!.Value, await ChairAsync("CHEM"));
        await db.SaveChangesAsync(cancellationToken);
        return new SampleRecords(deans.Id, elsewhere.Id, mentees.Id, chair, await ChairAsync("CHEM"), job.Id)
        {
            InstitutionsPriority = ofInstitution.Id, DeansPriority = ofDeans.Id, ElsewherePriority = ofOthers.Id, Appointment = appointment.Id,
            Kinds = kinds, Needs = needs, BreakGlass = breakGlass,
            OfficesStatements = statements.Id, OfficesToken = token.Id,
            ComingYear = AcademicYear.Of(today).Next.StartYear,
        };

        StrategicPriority Priority(string title, Guid unit, Guid? parent) =>
            new(unit, new PriorityDetails(title, null, AcademicYear.Of(today), null, parent), 90);

        Task<Account> AccountAsync(string role) => db.Set<Account>().SingleAsync(account => account.Email == $"{role}@{DemoPlan.MailDomain}", cancellationToken);

        Task<Guid> ChairAsync(string unit)
        {
            var department = units.FindByCode(unit)!.Id;
            return db.Set<FacultyMember>().Where(member => member.UnitId == department && member.Rank == "Chair").Select(member => member.Id).FirstAsync(cancellationToken);
        }

        ResponsibilityAction Begun(string title, string unit, ActionOwner owner)
        {
            var action = new ResponsibilityAction(
                new ActionPlan(
                    units.FindByCode(unit)!.Id, AcademicYear.Of(today),
                    new ActionDetails(title, null, ActionKind.Other, ["DEA-ORG-1"]), owner, new ActionDates(today, today.AddDays(30))),
                actor);
            action.Begin(actor);
            return action;
        }
    }
}
