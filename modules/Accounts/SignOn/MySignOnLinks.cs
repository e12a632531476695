using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.SignOn;

internal sealed record SignOnLinkView(Guid Id, string Issuer, DateTime LinkedAt, DateOnly LastUsedOn);

/// <summary>Lists and removes the provider identities that are linked to the viewer's own account.</summary>
internal sealed class MySignOnLinks(FacultyDevDbContext db, IMapper mapper, IViewer viewer)
{
    public async Task<IReadOnlyList<SignOnLinkView>> ListAsync(CancellationToken cancellationToken)
    {
        var account = viewer.AccountId;
        return await db.Set<SignOnLink>().AsNoTracking().Where(link => link.AccountId == account)
            .OrderBy(link => link.Id)
            .ProjectTo<SignOnLinkView>(mapper.ConfigurationProvider)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The next sign-in with the identity links it again, as long as its claims identify the account.</summary>
    public async Task UnlinkAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = viewer.AccountId;
        db.Remove(await db.Set<SignOnLink>().SingleOrDefaultAsync(link => link.Id == id && link.AccountId == account, cancellationToken).OrNotFoundAsync());
        await db.SaveChangesAsync(cancellationToken);
    }
}
