using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts;

/// <summary>Who stands behind an account, and the roles they hold today.</summary>
internal sealed class ViewerSource(FacultyDevDbContext db, IUnits units, TimeProvider time) : IViewerSource
{
    public async Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellation)
    {
        var account = await (
            from a in db.Set<Account>().AsNoTracking()
            join m in db.Set<FacultyMember>() on a.MemberId equals m.Id into members
            from m in members.DefaultIfEmpty()
            where a.Id == accountId
            select new { a.MemberId, Name = m == null ? a.Name : m.DisplayName, Left = m != null && m.Status == MemberStatus.Left })
            .SingleOrDefaultAsync(cancellation);
        if (account is null || account.Left)
            return false;

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var roles = account.MemberId is null
            ? []
            : await db.Set<RoleAssignment>().AsNoTracking()
                .Where(role => role.MemberId == account.MemberId && role.From <= today && (role.Until == null || role.Until >= today))
                .Select(role => new RoleGrant(role.Role, role.UnitId))
                .ToListAsync(cancellation);
        viewer.BecomePerson(accountId, account.MemberId, account.Name, address, roles, await units.TreeAsync(cancellation));
        return true;
    }
}
