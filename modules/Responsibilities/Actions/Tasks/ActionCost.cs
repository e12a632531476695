using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Money and working hours that an action takes: planned and spent so far. Null where nobody said.</summary>
internal sealed record ActionCost(decimal? PlannedFunds, decimal? SpentFunds, decimal? PlannedHours, decimal? SpentHours)
{
    public const int MaxAmount = 1_000_000_000;

    public bool IsNothing => (PlannedFunds ?? SpentFunds ?? PlannedHours ?? SpentHours) is null;

    public void Validate()
    {
        foreach (var (amount, field) in new[]
        {
            (PlannedFunds, nameof(PlannedFunds)), (SpentFunds, nameof(SpentFunds)), (PlannedHours, nameof(PlannedHours)), (SpentHours, nameof(SpentHours)),
        })
            if (amount is < 0 or > MaxAmount)
                throw new DomainException("responsibilities.cost.out-of-range", field, MaxAmount);
    }
}
