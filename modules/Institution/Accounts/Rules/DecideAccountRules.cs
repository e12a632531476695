using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Rules;

/// <summary>Reads and changes what is asked of sign-ins.</summary>
internal sealed class DecideAccountRules(FacultyDevDbContext db, IViewer viewer)
{
    public async Task<AccountRules> GetAsync(CancellationToken cancellation) =>
        await db.Set<AccountRules>().AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new AccountRules();

    public async Task RunAsync(bool staffNeedTwoSteps, int version, CancellationToken cancellation)
    {
        viewer.RequireEverywhere(InstitutionPermissions.Accounts.Manage);
        var rules = await db.Set<AccountRules>().SingleOrDefaultAsync(cancellation);
        if (rules is null)
            db.Add(rules = new AccountRules());
        else
            db.Expect(rules, version);
        rules.Decide(staffNeedTwoSteps);
        await db.SaveChangesAsync(cancellation);
    }
}
