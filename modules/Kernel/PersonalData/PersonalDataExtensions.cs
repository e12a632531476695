using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.PersonalData;

/// <summary>
/// By these an entity's configuration says which people, accounts and units its rows name, and where a person's copy of their data
/// has them. Anonymizing and the check whether a record is in use follow from it; tests fail for a column or entity that says nothing.
/// </summary>
public static class PersonalDataExtensions
{
    private const string Reference = "FacultyDev:PersonalReference";
    private const string Nobody = "FacultyDev:RefersToNobody";
    private const string Export = "FacultyDev:PersonalExport";

    /// <param name="column">The id of a member.</param>
    /// <param name="nameBeside">Their name as it was at the time; it is replaced when they are anonymized.</param>
    public static PersonalReference<T> RefersToPerson<T>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, Guid?>> column, Expression<Func<T, string?>>? nameBeside = null) where T : class =>
        Refer(builder, ReferenceTarget.Person, column, nameBeside);

    /// <param name="column">The id of an account. It never counts as use, because the account itself refers to its person.</param>
    /// <param name="nameBeside">The name of its person as it was at the time; it is replaced when they are anonymized.</param>
    public static PersonalReference<T> RefersToAccount<T>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, Guid?>> column, Expression<Func<T, string?>>? nameBeside = null) where T : class =>
        Refer(builder, ReferenceTarget.Account, column, nameBeside);

    public static PersonalReference<T> RefersToUnit<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Guid?>> column) where T : class =>
        Refer(builder, ReferenceTarget.Unit, column, null);

    /// <summary>For a column that looks as if it named a person, and does not.</summary>
    /// <param name="reason">What it names.</param>
    public static void RefersToNobody<T, TColumn>(this EntityTypeBuilder<T> builder, Expression<Func<T, TColumn>> column, string reason) where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        builder.Property(NameOf(column)).HasAnnotation(Nobody, reason);
    }

    /// <summary>Says which lists of a section of a person's copy have the rows.</summary>
    public static void ExportedIn<T>(this EntityTypeBuilder<T> builder, string section, params string[] lists) where T : class
    {
        ArgumentOutOfRangeException.ThrowIfZero(lists.Length);
        builder.HasAnnotation(Export, new PersonalExport(section, lists));
    }

    /// <summary>Says why a person's copy of their data does not have the rows.</summary>
    public static void NotExported<T>(this EntityTypeBuilder<T> builder, string reason) where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        builder.HasAnnotation(Export, new PersonalExport(null, []));
    }

    internal static IEnumerable<PersonalReference> GetPersonalReferences(this IReadOnlyModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetPersonalReferences());

    internal static IEnumerable<PersonalReference> GetPersonalReferences(this IReadOnlyEntityType entity) =>
        entity.GetProperties().Select(property => property.FindPersonalReference()).OfType<PersonalReference>();

    internal static PersonalReference? FindPersonalReference(this IReadOnlyProperty property) => (PersonalReference?)property[Reference];

    internal static bool IsNobody(this IReadOnlyProperty property) => property[Nobody] is not null;

    internal static PersonalExport? FindPersonalExport(this IReadOnlyEntityType entity) => (PersonalExport?)entity[Export];

    internal static string NameOf(LambdaExpression column) => column.Body switch
    {
        MemberExpression { Expression: ParameterExpression } member => member.Member.Name,
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: MemberExpression { Expression: ParameterExpression } member } => member.Member.Name,
        _ => throw new ArgumentException($"“{column}” is no column.", nameof(column)),
    };

    private static PersonalReference<T> Refer<T>(
        EntityTypeBuilder<T> builder, ReferenceTarget target, Expression<Func<T, Guid?>> column, Expression<Func<T, string?>>? name) where T : class
    {
        var reference = new PersonalReference<T>(target, column, name);
        builder.Property(reference.Column).HasAnnotation(Reference, reference);
        return reference;
    }
}

/// <param name="Section">Null for rows that no copy contains.</param>
internal sealed record PersonalExport(string? Section, IReadOnlyList<string> Lists);
