using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>
/// Changes personnel records in the units that the viewer manages: campus, rank date, leave, departure and return.
/// </summary>
internal sealed class MemberCommands(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private DateOnly Today => time.Today();

    /// <summary>Throws NotFoundException if the member does not exist or the viewer may not change them.</summary>
    public Task<FacultyMember> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<FacultyMember>().InUnits(viewer.UnitsFor(InstitutionPermissions.People.Manage))
            .SingleOrDefaultAsync(member => member.Id == id, cancellationToken).OrNotFoundAsync();

    public async Task RecordAsync(Guid id, string? campus, DateOnly? rankSince, int version, CancellationToken cancellationToken)
    {
        var member = await LoadAsync(id, cancellationToken);
        db.ExpectVersion(member, version);
        member.SetCampus(campus);
        member.SetRankSince(rankSince, Today);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<FacultyMember> GoOnLeaveAsync(Guid id, DateOnly from, DateOnly? until, CancellationToken cancellationToken)
    {
        var member = await LoadAsync(id, cancellationToken);
        member.GoOnLeave(from, until, Today);
        await db.SaveChangesAsync(cancellationToken);
        return member;
    }

    public async Task<FacultyMember> LeaveAsync(Guid id, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var member = await LoadAsync(id, cancellationToken);
        member.Leave(lastDay, Today);
        await db.SaveChangesAsync(cancellationToken);
        return member;
    }

    public async Task<FacultyMember> ReturnAsync(Guid id, CancellationToken cancellationToken)
    {
        var member = await LoadAsync(id, cancellationToken);
        member.Return();
        await db.SaveChangesAsync(cancellationToken);
        return member;
    }
}
