using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Reads the owner from two form fields, a person and a role of the unit; the person takes precedence.</summary>
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
