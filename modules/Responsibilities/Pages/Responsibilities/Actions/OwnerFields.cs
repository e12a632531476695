using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The two fields that say whose an action is to be: a person found by name, or a role of the unit. The person comes first.</summary>
internal static class OwnerFields
{
    public static ActionOwner Owner(Guid? personId, FacultyRole? role)
    {
        if (personId is { } person)
            return ActionOwner.Person(person);
        return role is { } held && FacultyRoles.InMatrix.Contains(held)
            ? ActionOwner.HolderOf(held)
            : throw new DomainException("responsibilities.owner.unknown", "OwnerId");
    }

    public static IReadOnlyList<SelectListItem> Roles(IStringLocalizer<ResponsibilitiesText> text) =>
        [.. FacultyRoles.InMatrix.Select(role => new SelectListItem(text[$"Role.{role}"], role.ToString()))];
}
