using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What an action is about, as its planner words it.</summary>
/// <param name="Codes">The responsibilities it serves.</param>
internal sealed record ActionFacts(string Title, string? Description, ActionKind Kind, IReadOnlyCollection<string> Codes)
{
    public const int LongestTitle = 160;
    public const int LongestDescription = 4000;
    public const int MostCodes = 10;

    public void Check()
    {
        if (Title.Trim().Length is 0 or > LongestTitle)
            throw new DomainException("responsibilities.action-title", nameof(Title), LongestTitle);
        if (Description?.Length > LongestDescription)
            throw new DomainException("responsibilities.action-description", nameof(Description), LongestDescription);
        if (Codes.Distinct().Count() is 0 or > MostCodes)
            throw new DomainException("responsibilities.action-codes", nameof(Codes), MostCodes);
    }
}
