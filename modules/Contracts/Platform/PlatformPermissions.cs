namespace FacultyDev.Contracts.Platform;

/// <summary>Names of the platform's permissions.</summary>
public static class PlatformPermissions
{
    /// <summary>Read the audit trail.</summary>
    public const string Audit = "platform.audit.view";

    /// <summary>Change the mail settings and manage the outbox; valid only when held institution-wide.</summary>
    public const string Mail = "platform.mail";

    /// <summary>Review the access log without learning whose data was read.</summary>
    public const string ReviewAccessLog = "platform.reads.review";

    /// <summary>Break-glass access: seeing data that no role opens, after two other people have approved.</summary>
    public static class BreakGlass
    {
        /// <summary>See the list of requests: one's own, and all others with institution-wide <see cref="Approve"/>.</summary>
        public const string View = "platform.break-glass.see";

        /// <summary>Request access to data of people in the units in which the permission is held.</summary>
        public const string Request = "platform.break-glass.ask";

        /// <summary>Approve or refuse requests; valid only when held institution-wide.</summary>
        public const string Approve = "platform.break-glass.approve";
    }
}
