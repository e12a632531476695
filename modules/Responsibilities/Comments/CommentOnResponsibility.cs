using System.Globalization;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>Adds a comment on a responsibility in a unit and a year, and notifies the people mentioned in it.</summary>
internal sealed class CommentOnResponsibility(
    CommentAccess access, CatalogueQuery catalogue, ClosedYears closed, UnitOverseersQuery overseers, IAccounts accounts, INotifier notifier,
    FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    /// <returns>The mentioned names that match nobody who may read the comment; nobody was notified for them.</returns>
    /// <exception cref="NotFoundException">The catalogue of that year does not contain the code, or the viewer does not oversee the
    /// unit.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(ResponsibilityMatrixScope scope, string code, string text, CancellationToken cancellationToken)
    {
        var entry = await FindAsync(scope, code, cancellationToken);
        await closed.RequireOpenAsync(scope.Year, cancellationToken);
        db.Add(new ResponsibilityComment(entry.Code, scope.Unit.Id, scope.Year, text, viewer.ToActor(clock)));
        var (mentioned, unknown) = MentionParser.ContainsMention(text)
            ? MentionParser.Find(text, await overseers.GetNamesAsync(scope.Unit.Id, cancellationToken))
            : ([], []);
        await NotifyAsync([.. mentioned.Where(person => person != viewer.PersonId)], scope, entry, cancellationToken);
        await closed.SaveAsync(scope.Year, cancellationToken);
        return unknown;
    }

    /// <summary>Lists the names that the comment form suggests for mentions.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<IReadOnlyList<string>> ListMentionableAsync(ResponsibilityMatrixScope scope, string code, CancellationToken cancellationToken)
    {
        await FindAsync(scope, code, cancellationToken);
        return [.. (await overseers.GetNamesAsync(scope.Unit.Id, cancellationToken)).Where(person => person.Key != viewer.PersonId).Select(person => person.Value)
            .Distinct().Order(StringComparer.CurrentCulture)];
    }

    private Task<CatalogueEntry> FindAsync(ResponsibilityMatrixScope scope, string code, CancellationToken cancellationToken)
    {
        access.RequireAccess(scope.Unit.Id);
        return catalogue.FindAsync(code.ToUpperInvariant(), scope.Year, cancellationToken);
    }

    private async Task NotifyAsync(IReadOnlyCollection<Guid> people, ResponsibilityMatrixScope scope, CatalogueEntry entry, CancellationToken cancellationToken)
    {
        if (people.Count > 0)
            notifier.Notify(
                (await accounts.GetAccountIdsAsync(people, cancellationToken)).Values, "responsibilities.responsibility-mention",
                [viewer.Name, entry.TitleIn(CultureInfo.CurrentUICulture), scope.Unit.Name, $"{scope.Year}"], scope.PathOf(entry.Code));
    }
}
