namespace FacultyDev.Kernel.Access;

/// <summary>Names of the kernel's permissions.</summary>
public static class KernelPermissions
{
    /// <summary>Use one's own inbox, settings and search; everybody who is signed in holds it.</summary>
    public const string SignedIn = "kernel.signed-in";

    /// <summary>See and control everybody's background jobs, and see health details.</summary>
    public const string Operate = "kernel.operate";
}
