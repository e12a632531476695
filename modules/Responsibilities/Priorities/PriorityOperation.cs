using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>What somebody can do with a priority, with the permission that they need for its unit.</summary>
internal sealed class PriorityOperation
{
    public static readonly PriorityOperation Reword = Manage();
    public static readonly PriorityOperation Move = Manage();
    public static readonly PriorityOperation Close = Manage();
    public static readonly PriorityOperation Reopen = Manage();

    private PriorityOperation(string permission) => Permission = permission;

    public string Permission { get; }

    private static PriorityOperation Manage() => new(ResponsibilitiesPermissions.Priorities.Manage);
}
