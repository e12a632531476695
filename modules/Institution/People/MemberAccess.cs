using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>What is done to a member's record, with the permission that it requires in the home unit.</summary>
internal sealed record MemberOperation(string Permission)
{
    public static MemberOperation Manage { get; } = new(InstitutionPermissions.People.Manage);

    public static MemberOperation Supervise { get; } = new(InstitutionPermissions.Supervision.Manage);
}

/// <summary>
/// Loads members for an operation. A joint appointment does not count, because the record belongs to the home unit; a member for whom the
/// viewer does not have the permission is reported as not found.
/// </summary>
internal sealed class MemberAccess(FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    public IQueryable<FacultyMember> For(MemberOperation operation) => db.Set<FacultyMember>().InUnits(viewer.UnitsFor(operation.Permission));

    /// <exception cref="NotFoundException">The member does not exist or is not among those <see cref="For"/> the operation.</exception>
    public Task<FacultyMember> FindAsync(Guid id, MemberOperation operation, CancellationToken cancellationToken) =>
        For(operation).SingleOrDefaultAsync(member => member.Id == id, cancellationToken).OrNotFoundAsync();

    /// <param name="version">The version on which the change is based; null where the verb itself refuses what no longer holds.</param>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<FacultyMember> ChangeAsync(
        Guid id, int? version, MemberOperation operation, Action<FacultyMember, Actor> verb, CancellationToken cancellationToken)
    {
        var member = await FindAsync(id, operation, cancellationToken);
        if (version is { } expected)
            db.ExpectVersion(member, expected);
        verb(member, viewer.ToActor(clock));
        await db.SaveChangesAsync(cancellationToken);
        return member;
    }
}
