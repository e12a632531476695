using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>A strategic priority as its unit enters it.</summary>
/// <param name="First">The first academic year of its period.</param>
/// <param name="Last">The last academic year; null while the end is open.</param>
/// <param name="ParentId">The institution's priority that it derives from; null for none.</param>
internal sealed record PriorityDetails(string Title, string? Description, AcademicYear First, AcademicYear? Last, Guid? ParentId)
{
    public const int MaxTitleLength = 160;
    public const int MaxDescriptionLength = 2000;

    public void Validate()
    {
        if (Title.Trim().Length is 0 or > MaxTitleLength)
            throw new DomainException("responsibilities.priority.invalid-title", nameof(Title), MaxTitleLength);
        if (Description?.Length > MaxDescriptionLength)
            throw new DomainException("responsibilities.priority.description-too-long", nameof(Description), MaxDescriptionLength);
        if (Last < First)
            throw new DomainException("responsibilities.priority.end-before-start", "LastYear");
    }
}
