using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Administration;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts;

/// <summary>
/// Loads the person and today's roles for an account. When staff must use two-factor, staff roles are suspended on pages and in
/// the API for a session that began with a password alone, and for a token made in such a session.
/// </summary>
internal sealed class ViewerSource(
    FacultyDevDbContext db, IMapper mapper, IUnits units, CurrentSession session, TimeProvider time) : IViewerSource
{
    public async Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellationToken)
    {
        var account = await (
            from a in db.Set<Account>().AsNoTracking()
            join m in db.Set<FacultyMember>() on a.MemberId equals m.Id into members
            from m in members.DefaultIfEmpty()
            where a.Id == accountId
            select new { a.MemberId, Name = m == null ? a.Name : m.DisplayName, Left = m != null && m.Status == MemberStatus.Left })
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null || account.Left)
            return false;

        var today = time.Today();
        var roles = account.MemberId is null
            ? []
            : await db.Set<RoleAssignment>().AsNoTracking()
                .Where(role => role.MemberId == account.MemberId && role.From <= today && (role.Until == null || role.Until >= today))
                .ProjectTo<RoleGrant>(mapper.ConfigurationProvider)
                .ToListAsync(cancellationToken);
        if (session is { IsKnown: true, HasTwoFactor: false } && roles.Exists(AccountRules.AppliesTo)
            && await db.Set<AccountRules>().AnyAsync(rules => rules.StaffRequiresTwoFactor, cancellationToken))
        {
            session.SuspendRoles();
            roles.RemoveAll(AccountRules.AppliesTo);
        }

        viewer.SetPerson(accountId, account.MemberId, account.Name, address, roles, await units.GetTreeAsync(cancellationToken));
        return true;
    }
}
