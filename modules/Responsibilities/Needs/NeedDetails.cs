using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>A need as its raiser words it.</summary>
/// <param name="Circle">The circle spoken for; set exactly when it is raised as one.</param>
/// <param name="ShowsName">False: those who answer read "a mentor" instead of the name.</param>
/// <param name="UnitId">The unit whose leaders are to answer; the institution itself for its leaders and the office.</param>
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
