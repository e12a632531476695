using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.PersonalData;

internal enum ReferenceTarget { Person, Account, Unit }

/// <summary>
/// A column with the id of a person, an account or a unit, and what follows from it. Configurations declare it by the methods of
/// <see cref="PersonalDataExtensions"/>.
/// </summary>
public abstract class PersonalReference
{
    private protected PersonalReference(ReferenceTarget target, string column, string? nameColumn)
    {
        (Target, Column, NameColumn) = (target, column, nameColumn);
        CountsAsUse = target != ReferenceTarget.Account;
    }

    internal ReferenceTarget Target { get; }

    internal string Column { get; }

    /// <summary>The column that keeps the name beside the id.</summary>
    internal string? NameColumn { get; }

    /// <summary>Columns that lose their text together with the name.</summary>
    internal abstract IReadOnlyList<string> ClearedColumns { get; }

    /// <summary>Rows that refer to a person or a unit in this column keep it from being deleted.</summary>
    internal bool CountsAsUse { get; private protected set; }

    /// <summary>A scan is good enough, so no index has to begin with the column.</summary>
    internal bool NeedsNoIndex { get; private protected set; }

    /// <summary>Code of the entity's own module anonymizes its rows.</summary>
    internal bool IsAnonymizedByModule { get; private protected set; }

    /// <summary>Every row about an anonymized person is deleted.</summary>
    internal abstract bool DeletesEveryRow { get; }

    /// <summary>The ids that rows hold.</summary>
    internal abstract IQueryable<Guid> QueryIds(DbContext db);

    /// <summary>Deletes the rows that refer to the id, or replaces the name in them. Nothing happens to rows that keep the id alone.</summary>
    internal abstract Task AnonymizeAsync(DbContext db, Guid id, string name, CancellationToken cancellationToken);
}

/// <summary>Declares what follows from a reference beyond what holds for all.</summary>
public sealed class PersonalReference<T> : PersonalReference where T : class
{
    private readonly Expression<Func<T, Guid?>> column;
    private readonly Expression<Func<T, string?>>? name;
    private Expression<Func<T, string?>>[] cleared = [];
    private Expression<Func<T, bool>>? deleted;

    internal PersonalReference(ReferenceTarget target, Expression<Func<T, Guid?>> column, Expression<Func<T, string?>>? name)
        : base(target, PersonalDataExtensions.NameOf(column), name is null ? null : PersonalDataExtensions.NameOf(name)) =>
        (this.column, this.name) = (column, name);

    internal override IReadOnlyList<string> ClearedColumns => [.. cleared.Select(PersonalDataExtensions.NameOf)];

    internal override bool DeletesEveryRow => deleted is { Body: ConstantExpression };

    /// <summary>Clears these texts where the name is replaced, because they are about the person.</summary>
    public PersonalReference<T> Clears(params Expression<Func<T, string?>>[] columns)
    {
        cleared = columns;
        return this;
    }

    /// <summary>Deletes the rows of an anonymized person, because they served nobody else.</summary>
    /// <param name="where">Limits it to some rows; in others the name is replaced.</param>
    public PersonalReference<T> DeletesRow(Expression<Func<T, bool>>? where = null)
    {
        deleted = where ?? (_ => true);
        return this;
    }

    /// <summary>Lets a person or unit be deleted though rows refer to it in this column.</summary>
    public PersonalReference<T> DoesNotCountAsUse(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        CountsAsUse = false;
        return this;
    }

    /// <summary>Says why no index begins with this column.</summary>
    public PersonalReference<T> WithoutIndex(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        NeedsNoIndex = true;
        return this;
    }

    /// <summary>Says what anonymizes the rows, for entities to which more is done than replacing a name.</summary>
    public PersonalReference<T> AnonymizedBy(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        IsAnonymizedByModule = true;
        return this;
    }

    internal override IQueryable<Guid> QueryIds(DbContext db)
    {
        var id = column.Body is UnaryExpression { Operand: var stored } ? stored : Expression.Property(column.Body, nameof(Nullable<>.Value));
        return Rows(db).AsNoTracking().Select(Expression.Lambda<Func<T, Guid>>(id, column.Parameters));
    }

    internal override async Task AnonymizeAsync(DbContext db, Guid id, string name, CancellationToken cancellationToken)
    {
        var rows = Rows(db).Where(RefersTo(id));
        if (deleted is not null)
            await rows.Where(deleted).ExecuteDeleteAsync(cancellationToken);
        if (this.name is null && cleared.Length == 0)
            return;
        await rows.ExecuteUpdateAsync(
            set =>
            {
                if (this.name is not null)
                    set.SetProperty(this.name, name);
                foreach (var text in cleared)
                    set.SetProperty(text, (string?)null);
            },
            cancellationToken);
    }

    private static IQueryable<T> Rows(DbContext db) => db.Set<T>().IgnoreAutoIncludes();

    private Expression<Func<T, bool>> RefersTo(Guid? id)
    {
        // The body of a captured variable makes a parameter of it, so that the query is translated once.
        Expression<Func<Guid?>> sought = () => id;
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(column.Body, sought.Body), column.Parameters);
    }
}
