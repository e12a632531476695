namespace FacultyDev.Kernel.Access;

/// <summary>Permissions of the house itself.</summary>
public static class KernelPermissions
{
    /// <summary>Being signed in is enough: one's own inbox, settings, search.</summary>
    public const string SignedIn = "kernel.signed-in";

    /// <summary>The audit trail.</summary>
    public const string Audit = "kernel.audit.view";

    /// <summary>Background work of everybody, health in detail.</summary>
    public const string Operate = "kernel.operate";

    /// <summary>Reads of sensitive data, without whose it was.</summary>
    public const string ReviewReads = "kernel.reads.review";
}
