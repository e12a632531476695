using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Kernel.Shell;

internal enum PickKind { People, Units }

/// <summary>
/// On a <c>Guid?</c> of a form's input: somebody or some unit found by name, see <c>person-picker</c> and <c>unit-picker</c>.
/// What was typed is looked up when the form is sent, so it works without scripts; an id out of the viewer's reach is refused.
/// </summary>
public abstract class PickAttribute : ModelBinderAttribute
{
    private protected PickAttribute(PickKind kind, string permission)
        : base(typeof(PickModelBinder)) => (Kind, Permission) = (kind, permission);

    /// <summary>Only what lies in the units where the viewer holds this permission can be found and chosen.</summary>
    public string Permission { get; }

    internal PickKind Kind { get; }
}

/// <summary>A person: <c>[PickPerson(InstitutionPermissions.People.View)] public Guid? OwnerId { get; set; }</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PickPersonAttribute(string permission) : PickAttribute(PickKind.People, permission);

/// <summary>A unit: <c>[PickUnit(InstitutionPermissions.Units.View)] public Guid? UnitId { get; set; }</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PickUnitAttribute(string permission) : PickAttribute(PickKind.Units, permission);
