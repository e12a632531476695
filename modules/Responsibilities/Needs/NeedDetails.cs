using FacultyDev.Contracts;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>A need as its raiser enters it.</summary>
/// <param name="Circle">The name of the circle; set exactly when the need is raised for a circle.</param>
/// <param name="ShowsName">False when those who answer see "a mentor" instead of the raiser's name.</param>
/// <param name="UnitId">The unit whose leaders are to answer; the institution for its leaders and the career development office.</param>
internal sealed record NeedDetails(
    string Title, string Text, DevelopmentDomain Domain, NeedTheme Theme, RaisedAs RaisedAs, string? Circle, bool ShowsName, Guid UnitId)
{
    public const int MaxTitleLength = 160;
    public const int MaxTextLength = 4000;
    public const int MaxCircleLength = 100;

    public void Validate()
    {
        if (Title.Trim().Length is 0 or > MaxTitleLength)
            throw new DomainException("responsibilities.need.invalid-title", nameof(Title), MaxTitleLength);
        if (Text.Trim().Length is 0 or > MaxTextLength)
            throw new DomainException("responsibilities.need.invalid-text", nameof(Text), MaxTextLength);
        if (RaisedAs == RaisedAs.Circle && (Circle ?? "").Trim().Length is 0 or > MaxCircleLength)
            throw new DomainException("responsibilities.need.invalid-circle", nameof(Circle), MaxCircleLength);
    }
}
