using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The title, description, kind and responsibilities of an action as its planner enters them.</summary>
/// <param name="Codes">The codes of the responsibilities that the action serves.</param>
internal sealed record ActionDetails(string Title, string? Description, ActionKind Kind, IReadOnlyCollection<string> Codes)
{
    public const int MaxTitleLength = 160;
    public const int MaxDescriptionLength = 4000;
    public const int MaxCodes = 10;

    public void Validate()
    {
        if (Title.Trim().Length is 0 or > MaxTitleLength)
            throw new DomainException("responsibilities.action.invalid-title", nameof(Title), MaxTitleLength);
        if (Description?.Length > MaxDescriptionLength)
            throw new DomainException("responsibilities.action.description-too-long", nameof(Description), MaxDescriptionLength);
        if (Codes.Distinct().Count() is 0 or > MaxCodes)
            throw new DomainException("responsibilities.action.invalid-responsibilities", nameof(Codes), MaxCodes);
    }
}
