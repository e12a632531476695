using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>What the office decides about needs. One row.</summary>
internal sealed class NeedSettings : Entity, IAudited
{
    public const int DefaultDays = 30;
    public const int MaxDays = 365;

    /// <summary>In how many days a need is to be answered. Those already raised keep their day.</summary>
    public int Days { get; private set; } = DefaultDays;

    string IAudited.AuditLabel => nameof(NeedSettings);

    public void Update(int days) =>
        Days = days is >= 1 and <= MaxDays ? days : throw new DomainException("responsibilities.need-settings.invalid-days", nameof(Days), MaxDays);
}
