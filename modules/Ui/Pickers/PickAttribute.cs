using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Ui;

internal enum PickKind { People, Units }

/// <summary>
/// Marks a <c>Guid?</c> property of a form's input as a person or unit selected by name; see <c>person-picker</c> and <c>unit-picker</c>.
/// The entered name is looked up when the form is submitted, so it works without scripts. Ids outside the viewer's units are refused.
/// </summary>
public abstract class PickAttribute : ModelBinderAttribute
{
    private protected PickAttribute(PickKind kind, string permission)
        : base(typeof(PickModelBinder)) => (Kind, Permission) = (kind, permission);

    /// <summary>Only people or units within the units in which the viewer holds this permission can be selected.</summary>
    public string Permission { get; }

    internal PickKind Kind { get; }
}

/// <summary>Selects a person: <c>[PickPerson(InstitutionPermissions.People.View)] public Guid? OwnerId { get; set; }</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PickPersonAttribute(string permission) : PickAttribute(PickKind.People, permission);

/// <summary>Selects a unit: <c>[PickUnit(InstitutionPermissions.Units.View)] public Guid? UnitId { get; set; }</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PickUnitAttribute(string permission) : PickAttribute(PickKind.Units, permission);
