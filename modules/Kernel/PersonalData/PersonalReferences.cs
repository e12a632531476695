using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.PersonalData;

/// <summary>What follows from the references that the configurations of all modules declare.</summary>
public static class PersonalReferences
{
    private const int BatchSize = 1000;

    /// <returns>Those of the people to whom rows refer, so that they cannot be deleted; one query for each thousand.</returns>
    public static Task<IReadOnlySet<Guid>> FindPeopleInUseAsync(this DbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        FindInUseAsync(db, ReferenceTarget.Person, ids, cancellationToken);

    /// <returns>Those of the units to which rows refer, so that they cannot be deleted; one query for each thousand.</returns>
    public static Task<IReadOnlySet<Guid>> FindUnitsInUseAsync(this DbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        FindInUseAsync(db, ReferenceTarget.Unit, ids, cancellationToken);

    /// <summary>
    /// Replaces a person's name beside their id and that of their account, and deletes the rows that served only them. Records that others
    /// use keep the ids, which then identify nobody.
    /// </summary>
    internal static async Task AnonymizePersonAsync(this DbContext db, Guid personId, Guid? accountId, string name, CancellationToken cancellationToken)
    {
        foreach (var reference in db.Model.GetPersonalReferences())
            if (reference.Target switch { ReferenceTarget.Person => personId, ReferenceTarget.Account => accountId, _ => null } is { } id)
                await reference.AnonymizeAsync(db, id, name, cancellationToken);
    }

    private static async Task<IReadOnlySet<Guid>> FindInUseAsync(
        DbContext db, ReferenceTarget target, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var references = db.Model.GetPersonalReferences().Where(reference => reference.Target == target && reference.CountsAsUse).ToList();
        var inUse = new HashSet<Guid>();
        foreach (var batch in ids.Chunk(BatchSize))
            inUse.UnionWith(await references.Select(reference => reference.QueryIds(db).Where(id => batch.Contains(id)))
                .Aggregate((all, more) => all.Union(more)).ToListAsync(cancellationToken));
        return inUse;
    }
}
