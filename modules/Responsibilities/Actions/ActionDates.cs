using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>From when until when. Without a due date nothing could ever be late, so there is always one.</summary>
internal sealed record ActionDates(DateOnly? Start, DateOnly Due)
{
    public void Check()
    {
        if (Due < Start)
            throw new DomainException("responsibilities.due-before-start", nameof(Due));
    }

    /// <summary>As the history writes it: "2026-09-01/2026-12-15".</summary>
    public override string ToString() => $"{Start:yyyy-MM-dd}/{Due:yyyy-MM-dd}";
}
