using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// The planned and spent funds (in the institution's currency) and working hours of an action. Null where no value was entered.
/// </summary>
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
