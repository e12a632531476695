using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>What one says about oneself: read, said, withdrawn. There is no way to name somebody else here.</summary>
internal sealed class OwnStatement(StatementStore store, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private DateOnly Today => time.Today();

    /// <summary>Null when there is nothing.</summary>
    /// <exception cref="NotFoundException">An account with nobody behind it.</exception>
    public Task<Statement?> FindAsync(CancellationToken cancellation) => store.FindAsync(Me(), cancellation);

    /// <param name="revision">Of what the page showed; 0 for nothing.</param>
    /// <exception cref="DbUpdateConcurrencyException">It was changed in another window, or by an import.</exception>
    public async Task SayAsync(Answers answers, int agreedTo, int revision, CancellationToken cancellation)
    {
        var before = await FindAsync(cancellation);
        if ((before?.Revision ?? 0) != revision)
            throw new DbUpdateConcurrencyException("What was shown is no longer what is kept.");
        await store.PutAsync(Me(), Statement.ByOwner(before, answers, agreedTo, Today), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <param name="refuseImports">Keep the wish that the institution records nothing in its place.</param>
    public async Task WithdrawAsync(bool refuseImports, CancellationToken cancellation)
    {
        if (refuseImports)
            await store.PutAsync(Me(), Statement.Refusal(await FindAsync(cancellation), Today), cancellation);
        else
            await store.RemoveAsync(Me(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private Guid Me() => viewer.PersonId ?? throw new NotFoundException();
}
