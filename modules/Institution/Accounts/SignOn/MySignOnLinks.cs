using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

internal sealed record SignOnLinkView(Guid Id, string Issuer, DateTime LinkedAt, DateOnly LastUsedOn);

/// <summary>The campus identities that open one's own account.</summary>
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

    /// <summary>It is linked again when one next signs in with it: the campus still vouches for the address.</summary>
    public async Task UnlinkAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = viewer.AccountId;
        db.Remove(await db.Set<SignOnLink>().SingleOrDefaultAsync(link => link.Id == id && link.AccountId == account, cancellationToken).OrNotFoundAsync());
        await db.SaveChangesAsync(cancellationToken);
    }
}
