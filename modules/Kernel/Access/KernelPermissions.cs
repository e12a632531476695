namespace FacultyDev.Kernel.Access;

/// <summary>Names of the kernel's permissions.</summary>
public static class KernelPermissions
{
    /// <summary>Use one's own inbox, settings and search; everybody who is signed in holds it.</summary>
    public const string SignedIn = "kernel.signed-in";

    /// <summary>Read the audit trail.</summary>
    public const string Audit = "kernel.audit.view";

    /// <summary>See and control everybody's background jobs, and see health details.</summary>
    public const string Operate = "kernel.operate";

    /// <summary>Change the mail settings and manage the outbox; valid only when held institution-wide.</summary>
    public const string Mail = "kernel.mail";

    /// <summary>Review the access log without learning whose data was read.</summary>
    public const string ReviewAccessLog = "kernel.reads.review";

    /// <summary>Break-glass access: seeing data that no role opens, after two other people have approved.</summary>
    public static class BreakGlass
    {
        /// <summary>See the list of requests: one's own, and all others with institution-wide <see cref="Approve"/>.</summary>
        public const string View = "kernel.break-glass.see";

        /// <summary>Request access to data of people in the units in which the permission is held.</summary>
        public const string Request = "kernel.break-glass.ask";

        /// <summary>Approve or refuse requests; valid only when held institution-wide.</summary>
        public const string Approve = "kernel.break-glass.approve";
    }
}
