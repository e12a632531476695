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

    /// <summary>How mail leaves the house, and what waits to leave; decided in the whole institution.</summary>
    public const string Mail = "kernel.mail";

    /// <summary>Reads of sensitive data, without whose it was.</summary>
    public const string ReviewAccessLog = "kernel.reads.review";

    /// <summary>Seeing, for a reason that two people share, what no role opens.</summary>
    public static class BreakGlass
    {
        /// <summary>The list of requests: one's own, and for who approves in the whole institution the others too.</summary>
        public const string View = "kernel.break-glass.see";

        /// <summary>Asking, about people in the units in which the role is held.</summary>
        public const string Request = "kernel.break-glass.ask";

        /// <summary>Agreeing or refusing; only in the whole institution.</summary>
        public const string Approve = "kernel.break-glass.approve";
    }
}
