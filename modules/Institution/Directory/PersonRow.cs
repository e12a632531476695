using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Directory;

/// <summary>A member in the list of people.</summary>
internal sealed class PersonRow
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string SearchName { get; init; }

    public required string EmployeeNumber { get; init; }

    public required string Email { get; init; }

    public Guid UnitId { get; init; }

    public string? Campus { get; init; }

    public required string Rank { get; init; }

    public required string Track { get; init; }

    public DateOnly? FirstAppointment { get; init; }

    public MemberStatus Status { get; init; }
}
