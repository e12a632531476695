using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Access;

/// <summary>For what holds for everybody: whoever may do it in a part of the institution does not decide it.</summary>
public static class InstitutionWidePermission
{
    /// <exception cref="NotFoundException">The viewer does not hold the permission in the whole institution.</exception>
    public static void RequireInstitutionWide(this IViewer viewer, string permission)
    {
        if (!viewer.UnitsFor(permission).IsEverything)
            throw new NotFoundException();
    }
}
