using System.Text.RegularExpressions;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FacultyDev.Modules.Tests.Kernel.PersonalData;

/// <summary>What every entity must say about the people, accounts and units that its rows name.</summary>
internal static partial class PersonalDataRules
{
    public static IReadOnlyList<string> Problems(IReadOnlyModel model) =>
        [.. model.GetEntityTypes().SelectMany(ProblemsOf).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ProblemsOf(IReadOnlyEntityType entity)
    {
        var references = entity.GetPersonalReferences().ToList();
        var namesPeople = references.Any(reference => reference.Target != ReferenceTarget.Unit);
        foreach (var column in entity.GetProperties().Where(column => column.FindPersonalReference() is null && !column.IsNobody()))
        {
            if (IsGuid(column) && MayReferToAnybody(column))
                yield return $"{entity.ShortName()}.{column.Name} does not say to whom it refers";
            if (column.ClrType == typeof(string) && MayBeAName(column.Name, namesPeople) && !IsReplaced(column, references) && !IsDeleted(entity))
                yield return $"{entity.ShortName()}.{column.Name} does not say whose name it is";
        }

        foreach (var reference in references.Where(reference => IsSearched(reference) && !IsIndexed(entity, reference.Column)))
            yield return $"{entity.ShortName()}.{reference.Column} has no index that begins with it";
        if (namesPeople && entity.FindPersonalExport() is null)
            yield return $"{entity.ShortName()} does not say where a person's copy of their data has it";
    }

    private static bool IsGuid(IReadOnlyProperty column) => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) == typeof(Guid);

    /// <summary>
    /// An id that is named like that of a person, account or unit, or is a foreign key to one; and an id of which neither a foreign key nor
    /// its name tells the entity.
    /// </summary>
    private static bool MayReferToAnybody(IReadOnlyProperty column) =>
        PersonalId().IsMatch(column.Name)
        || (column.IsForeignKey() ? column.GetContainingForeignKeys().Any(LeadsToAnybody) : !IsOwnKey(column) && !IsNamedForAnEntity(column));

    private static bool LeadsToAnybody(IReadOnlyForeignKey key) => key.PrincipalKey.Properties.Any(column => column.FindPersonalReference() is not null);

    private static bool IsOwnKey(IReadOnlyProperty column) => column.FindContainingPrimaryKey() is { Properties.Count: 1 };

    private static bool IsNamedForAnEntity(IReadOnlyProperty column) =>
        column.Name.EndsWith("Id", StringComparison.Ordinal)
        && column.DeclaringType.Model.GetEntityTypes().Any(entity => entity.ClrType.Name.EndsWith(column.Name[..^2], StringComparison.Ordinal));

    private static bool MayBeAName(string column, bool besideAnId) => NameOfSomebody().IsMatch(column) || (besideAnId && NameOfAnything().IsMatch(column));

    private static bool IsReplaced(IReadOnlyProperty column, IEnumerable<PersonalReference> references) =>
        references.Any(reference => reference.IsAnonymizedByModule || reference.NameColumn == column.Name || reference.ClearedColumns.Contains(column.Name));

    /// <summary>The row is deleted with the person or their account, directly or with the row that it belongs to.</summary>
    private static bool IsDeleted(IReadOnlyEntityType entity) =>
        entity.GetPersonalReferences().Any(reference => reference.DeletesEveryRow)
        || entity.GetForeignKeys().Any(key => key.DeleteBehavior == DeleteBehavior.Cascade && key.PrincipalEntityType != entity && IsDeleted(key.PrincipalEntityType));

    private static bool IsSearched(PersonalReference reference) =>
        !reference.NeedsNoIndex && (reference.CountsAsUse || reference.Target != ReferenceTarget.Unit);

    private static bool IsIndexed(IReadOnlyEntityType entity, string column) =>
        entity.GetIndexes().Select(index => index.Properties).Concat(entity.GetKeys().Select(key => key.Properties)).Any(columns => columns[0].Name == column);

    [GeneratedRegex("(Person|Member|Unit|Account|User|Owner|Raiser|Requester|Reader|Actor|Supervisor|Mentor|Mentee|Author|By)Id$|By$")]
    private static partial Regex PersonalId();

    [GeneratedRegex("By(Name)?$|(Person|Member|Owner|Raiser|Reader|Actor|Author)Name$")]
    private static partial Regex NameOfSomebody();

    [GeneratedRegex("Name$|^(Owner|Label)$")]
    private static partial Regex NameOfAnything();
}
