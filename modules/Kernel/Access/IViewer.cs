using FacultyDev.Contracts.Institution;

namespace FacultyDev.Kernel.Access;

/// <summary>The person who makes the request: signed in or anonymous, or the program itself (a job, the command line).</summary>
public interface IViewer
{
    bool IsSignedIn { get; }

    /// <summary>The account id; <see cref="Guid.Empty"/> when nobody is signed in.</summary>
    Guid AccountId { get; }

    /// <summary>The person who owns the account; null for technical accounts and the program itself.</summary>
    Guid? PersonId { get; }

    /// <summary>The name shown to others and written to the audit trail.</summary>
    string Name { get; }

    /// <summary>The client's IP address; null for the program itself.</summary>
    string? Address { get; }

    /// <summary>The roles held today.</summary>
    IReadOnlyList<RoleGrant> Roles { get; }

    /// <summary>
    /// Returns whether the permission is held in any scope. For a particular record, use <see cref="UnitsFor"/> or load it through its
    /// access class.
    /// </summary>
    bool HasPermission(string permission);

    /// <summary>
    /// Returns the units in which the permission is held, including all units below them; <see cref="UnitSet.Nothing"/> when it is not
    /// held.
    /// </summary>
    UnitSet UnitsFor(string permission);
}
