using FacultyDev.Contracts.Institution;

namespace FacultyDev.Kernel.Access;

/// <summary>Who is looking: a signed-in person, nobody yet, or the program itself (a job, the command line).</summary>
public interface IViewer
{
    bool IsSignedIn { get; }

    /// <summary>The account; <see cref="Guid.Empty"/> when nobody is signed in.</summary>
    Guid AccountId { get; }

    /// <summary>The faculty member or staff person behind the account; null for purely technical accounts and the program itself.</summary>
    Guid? PersonId { get; }

    /// <summary>As shown to others and written in the trail.</summary>
    string Name { get; }

    /// <summary>Where the request came from; null for the program itself.</summary>
    string? Address { get; }

    /// <summary>Roles held today.</summary>
    IReadOnlyList<RoleGrant> Roles { get; }

    /// <summary>Whether the permission is held in any scope. For a record, ask <see cref="UnitsFor"/> or load through what may be seen.</summary>
    bool HasPermission(string permission);

    /// <summary>The units in which the permission is held, subtrees spelled out; <see cref="UnitSet.Nothing"/> when it is not held.</summary>
    UnitSet UnitsFor(string permission);
}
