using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
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
internal sealed class PersonSupervisionQuery(FacultyDevDbContext db, IAccountRecords accounts, IViewer viewer, Clock clock)
{
    public DateOnly Today => clock.Today;

    public bool CanViewIn(Guid unitId) => viewer.UnitsFor(InstitutionPermissions.Supervision.View).Contains(unitId);

    /// <summary>Whether the viewer may open the pages of people in that unit.</summary>
    public bool MayOpen(Guid unitId) => viewer.UnitsFor(InstitutionPermissions.People.View).Contains(unitId);

    public bool MayManageIn(Guid unitId) => viewer.UnitsFor(InstitutionPermissions.Supervision.Manage).Contains(unitId);

    /// <summary>All lines including past ones, newest first.</summary>
    public async Task<IReadOnlyList<SupervisorView>> ListSupervisorsAsync(Guid memberId, CancellationToken cancellationToken = default)
    {
        var lines = await (
            from line in db.Set<SupervisionLine>().AsNoTracking()
            join supervisor in db.Set<FacultyMember>() on line.SupervisorId equals supervisor.Id
            where line.MemberId == memberId
            orderby line.From descending, line.Id descending
            select new { Line = line, supervisor.DisplayName, supervisor.UnitId }).ToListAsync(cancellationToken);
        var names = await accounts.GetNamesAsync(
            [.. lines.SelectMany(row => new[] { row.Line.AppointedBy, row.Line.EndedBy }).OfType<Guid>()], cancellationToken);
        return
        [
            .. lines.Select(row => new SupervisorView(
                row.Line.Id, row.Line.SupervisorId, row.DisplayName, row.UnitId, row.Line.Kind, row.Line.From, row.Line.Until, Name(row.Line.AppointedBy),
                row.Line.Reason, Name(row.Line.EndedBy), row.Line.EndedAt)),
        ];

        string? Name(Guid? account) => account is { } id ? names.GetValueOrDefault(id) : null;
    }

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
