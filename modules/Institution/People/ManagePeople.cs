using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>Keeps the record of people in the units in which the viewer may: where they work, since when, leave, leaving, coming back.</summary>
internal sealed class ManagePeople(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private DateOnly Today => time.Today();

    /// <summary>404 when there is nobody, or nobody whom the viewer may change.</summary>
    public Task<FacultyMember> LoadAsync(Guid id, CancellationToken cancellation) =>
        db.Set<FacultyMember>().In(viewer.UnitsFor(InstitutionPermissions.People.Manage))
            .SingleOrDefaultAsync(member => member.Id == id, cancellation).OrNotFound();

    public async Task RecordAsync(Guid id, string? campus, DateOnly? rankSince, int version, CancellationToken cancellation)
    {
        var member = await LoadAsync(id, cancellation);
        db.Expect(member, version);
        member.WorkAt(campus);
        member.HoldRankSince(rankSince, Today);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<FacultyMember> GoOnLeaveAsync(Guid id, DateOnly from, DateOnly? until, CancellationToken cancellation)
    {
        var member = await LoadAsync(id, cancellation);
        member.GoOnLeave(from, until, Today);
        await db.SaveChangesAsync(cancellation);
        return member;
    }

    public async Task<FacultyMember> LeaveAsync(Guid id, DateOnly lastDay, CancellationToken cancellation)
    {
        var member = await LoadAsync(id, cancellation);
        member.Leave(lastDay, Today);
        await db.SaveChangesAsync(cancellation);
        return member;
    }

    public async Task<FacultyMember> ReturnAsync(Guid id, CancellationToken cancellation)
    {
        var member = await LoadAsync(id, cancellation);
        member.Return();
        await db.SaveChangesAsync(cancellation);
        return member;
    }
}
