using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

/// <summary>A supervisor of a member, present or past.</summary>
/// <param name="AppointedBy">Null if appointed outside a signed-in request.</param>
internal sealed record SupervisorView(
    Guid Id, Guid SupervisorId, string Supervisor, Guid SupervisorsUnit, SupervisionKind Kind, DateOnly From, DateOnly? Until,
    string? AppointedBy, string? Reason, string? EndedBy, DateTime? EndedAt)
{
    public bool IsOver(DateOnly today) => EndedAt is not null || Until < today;
}

/// <summary>A member whom someone evaluates.</summary>
internal sealed class SupervisedRow
{
    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    public required string Name { get; init; }

    public required string SearchName { get; init; }

    public required string Rank { get; init; }

    public SupervisionKind Kind { get; init; }

    public DateOnly From { get; init; }
}

/// <summary>
/// The supervisors and supervised members of one person, for pages. The caller must have checked that the viewer may see the
/// person.
/// </summary>
internal sealed class PersonSupervisionQuery(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public DateOnly Today => time.Today();

    public bool CanViewIn(Guid unitId) => viewer.UnitsFor(InstitutionPermissions.Supervision.View).Contains(unitId);

    /// <summary>Whether the viewer may open the pages of people in that unit.</summary>
    public bool MayOpen(Guid unitId) => viewer.UnitsFor(InstitutionPermissions.People.View).Contains(unitId);

    public bool MayManageIn(Guid unitId) => viewer.UnitsFor(InstitutionPermissions.Supervision.Manage).Contains(unitId);

    /// <summary>All lines including past ones, newest first.</summary>
    public async Task<IReadOnlyList<SupervisorView>> ListSupervisorsAsync(Guid memberId, CancellationToken cancellationToken = default) => await (
        from line in db.Set<SupervisionLine>().AsNoTracking()
        join supervisor in db.Set<FacultyMember>() on line.SupervisorId equals supervisor.Id
        join appointing in db.Set<Account>() on line.AppointedBy equals appointing.Id into appointers
        from appointing in appointers.DefaultIfEmpty()
        join ending in db.Set<Account>() on line.EndedBy equals ending.Id into enders
        from ending in enders.DefaultIfEmpty()
        where line.MemberId == memberId
        orderby line.From descending, line.Id descending
        select new SupervisorView(
            line.Id, supervisor.Id, supervisor.DisplayName, supervisor.UnitId, line.Kind, line.From, line.Until,
            appointing == null ? null : appointing.Name, line.Reason, ending == null ? null : ending.Name, line.EndedAt))
        .ToListAsync(cancellationToken);

    public Task<int> CountSupervisedAsync(Guid supervisorId, CancellationToken cancellationToken = default) =>
        db.Set<SupervisionLine>().InForceOn(Today).Where(line => line.SupervisorId == supervisorId)
            .Select(line => line.MemberId).Distinct().CountAsync(cancellationToken);

    /// <summary>The members whom the person evaluates today, limited to those whom the viewer may see.</summary>
    public IQueryable<SupervisedRow> Supervised(Guid supervisorId) =>
        from line in db.Set<SupervisionLine>().AsNoTracking().InForceOn(Today)
        join member in db.Set<FacultyMember>().InUnits(viewer.UnitsFor(InstitutionPermissions.Supervision.View)) on line.MemberId equals member.Id
        where line.SupervisorId == supervisorId
        select new SupervisedRow
        {
            Id = line.Id, MemberId = member.Id, Name = member.DisplayName, SearchName = member.SearchName, Rank = member.Rank, Kind = line.Kind,
            From = line.From,
        };
}
