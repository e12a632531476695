using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>What one says about oneself: read, said, withdrawn. There is no way to name somebody else here.</summary>
internal sealed class MyStatement(StatementStore store, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private DateOnly Today => time.Today();

    /// <summary>Null when there is nothing.</summary>
    /// <exception cref="NotFoundException">An account with nobody behind it.</exception>
    public Task<Statement?> FindAsync(CancellationToken cancellationToken) => store.FindAsync(GetPersonId(), cancellationToken);

    /// <param name="revision">Of what the page showed; 0 for nothing.</param>
    /// <exception cref="DbUpdateConcurrencyException">It was changed in another window, or by an import.</exception>
    public async Task SaveAsync(Answers answers, int agreedTo, int revision, CancellationToken cancellationToken)
    {
        var before = await FindAsync(cancellationToken);
        if ((before?.Revision ?? 0) != revision)
            throw new DbUpdateConcurrencyException("What was shown is no longer what is kept.");
        await store.SaveAsync(GetPersonId(), Statement.ByOwner(before, answers, agreedTo, Today), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="refuseImports">Keep the wish that the institution records nothing in its place.</param>
    public async Task WithdrawAsync(bool refuseImports, CancellationToken cancellationToken)
    {
        if (refuseImports)
            await store.SaveAsync(GetPersonId(), Statement.RefusingImports(await FindAsync(cancellationToken), Today), cancellationToken);
        else
            await store.RemoveAsync(GetPersonId(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Guid GetPersonId() => viewer.PersonId ?? throw new NotFoundException();
}
