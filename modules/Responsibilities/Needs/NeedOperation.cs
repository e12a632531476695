using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>What somebody can do with a need, with the permission that its page names and the needs with which the viewer may do it.</summary>
internal sealed class NeedOperation
{
    // Those who answer for the unit that the need is addressed to.
    public static readonly NeedOperation Accept = Answer();
    public static readonly NeedOperation Decline = Answer();
    public static readonly NeedOperation Transfer = Answer();

    /// <summary>Its raiser, who sees the need without any permission to answer it.</summary>
    public static readonly NeedOperation Withdraw = new(ResponsibilitiesPermissions.Needs.View, needs => needs.QueryOwn());

    private readonly Func<NeedAccess, IQueryable<Need>> reach;

    private NeedOperation(string permission, Func<NeedAccess, IQueryable<Need>> reach) => (Permission, this.reach) = (permission, reach);

    public string Permission { get; }

    public IQueryable<Need> WithinReach(NeedAccess needs) => reach(needs);

    private static NeedOperation Answer() => new(ResponsibilitiesPermissions.Needs.Answer, needs => needs.Addressed());
}
