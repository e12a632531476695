using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>The institution's settings for needs, kept in a single row.</summary>
internal sealed class NeedSettings : Entity, IAudited
{
    public const int DefaultDays = 30;
    public const int MaxDays = 365;

    /// <summary>The number of days until a need has to be answered. A change does not affect needs already raised.</summary>
    public int Days { get; private set; } = DefaultDays;

    string IAudited.AuditLabel => nameof(NeedSettings);

    public void Update(int days) =>
        Days = days is >= 1 and <= MaxDays ? days : throw new DomainException("responsibilities.need-settings.invalid-days", nameof(Days), MaxDays);
}
