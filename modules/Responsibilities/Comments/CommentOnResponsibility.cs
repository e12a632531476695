using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>Says something about a responsibility in a unit and a year, and tells those who are meant by it.</summary>
internal sealed class CommentOnResponsibility(
    CommentThreads threads, CatalogueQuery catalogue, ClosedYears closed, UnitOverseers overseers, IAccounts accounts, Notifier notifier,
    FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    /// <returns>Names in the text that fit nobody who may read it; they were not told.</returns>
    /// <exception cref="NotFoundException">There is no such responsibility that year, or the viewer does not oversee the unit.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(TableScope scope, string code, string text, CancellationToken cancellation)
    {
        var entry = await FindAsync(scope, code, cancellation);
        await closed.RequireOpenAsync(scope.Year, cancellation);
        db.Add(new ResponsibilityComment(entry.Code, scope.Unit.Id, scope.Year, text, viewer.Sign(time)));
        var (meant, unknown) = MentionedNames.AreIn(text)
            ? MentionedNames.Find(text, await overseers.NamesAsync(scope.Unit.Id, cancellation))
            : ([], []);
        await TellAsync([.. meant.Where(person => person != viewer.PersonId)], scope, entry, cancellation);
        await db.SaveChangesAsync(cancellation);
        return unknown;
    }

    /// <summary>The names to offer to whoever writes a comment.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<IReadOnlyList<string>> OfferedAsync(TableScope scope, string code, CancellationToken cancellation)
    {
        await FindAsync(scope, code, cancellation);
        return [.. (await overseers.NamesAsync(scope.Unit.Id, cancellation)).Where(person => person.Key != viewer.PersonId).Select(person => person.Value)
            .Distinct().Order(StringComparer.CurrentCulture)];
    }

    private Task<CatalogueEntry> FindAsync(TableScope scope, string code, CancellationToken cancellation)
    {
        threads.RequireReach(scope.Unit.Id);
        return catalogue.FindAsync(code.ToUpperInvariant(), scope.Year, cancellation);
    }

    private async Task TellAsync(IReadOnlyCollection<Guid> people, TableScope scope, CatalogueEntry entry, CancellationToken cancellation)
    {
        if (people.Count > 0)
            notifier.Tell(
                (await accounts.OfAsync(people, cancellation)).Values, "responsibilities.responsibility-mention",
                [viewer.Name, entry.TitleIn(CultureInfo.CurrentUICulture), scope.Unit.Name, $"{scope.Year}"], scope.PathOf(entry.Code));
    }
}
