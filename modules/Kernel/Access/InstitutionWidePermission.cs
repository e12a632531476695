using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Access;

/// <summary>Checks permissions for decisions that affect the whole institution; holding them in some units is not enough.</summary>
public static class InstitutionWidePermission
{
    /// <exception cref="NotFoundException">The viewer does not hold the permission institution-wide.</exception>
    public static void RequireInstitutionWide(this IViewer viewer, string permission)
    {
        if (!viewer.UnitsFor(permission).IsEverything)
            throw new NotFoundException();
    }
}
