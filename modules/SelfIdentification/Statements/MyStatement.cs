using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>Reads, saves and withdraws the viewer's own statement. No method takes another person's id.</summary>
internal sealed class MyStatement(StatementStore store, FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    private DateOnly Today => clock.Today;

    /// <summary>Null if there is no statement.</summary>
    /// <exception cref="NotFoundException">The account belongs to no faculty member.</exception>
    public Task<Statement?> FindAsync(CancellationToken cancellationToken) => store.FindAsync(GetPersonId(), cancellationToken);

    /// <param name="revision">The revision that the page showed; 0 if there was no statement.</param>
    /// <exception cref="DbUpdateConcurrencyException">The statement was changed in another window or by an import.</exception>
    public Task SaveAsync(Answers answers, int consentVersion, int revision, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var before = await FindAsync(cancellationToken);
        if ((before?.Revision ?? 0) != revision)
            throw new DbUpdateConcurrencyException("What was shown is no longer what is kept.");
        await store.SaveAsync(GetPersonId(), Statement.ByOwner(before, answers, consentVersion, Today), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <param name="refuseImports">Keep a record that the institution must not import a statement for this person.</param>
    public Task WithdrawAsync(bool refuseImports, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        if (refuseImports)
            await store.SaveAsync(GetPersonId(), Statement.RefusingImports(await FindAsync(cancellationToken), Today), cancellationToken);
        else
            await store.RemoveAsync(GetPersonId(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private Guid GetPersonId() => viewer.PersonId ?? throw new NotFoundException();
}
