namespace FacultyDev.Statistics.Disclosure;

/// <summary>Who is counted in a wave of a panel.</summary>
public enum PanelChoice
{
    /// <summary>All who answered in this wave.</summary>
    Everybody,
    /// <summary>Only those who answered in both waves.</summary>
    MatchedPanel,
    /// <summary>Nothing can be published: either set would tell about a few people.</summary>
    Nothing,
}

/// <summary>Rule 8: with few joiners or leavers only the matched panel is published, if it differs safely.</summary>
/// <param name="Choice">Who is counted.</param>
/// <param name="Members">The set to publish and to enter into the ledger; null when nothing is.</param>
/// <param name="Conflicts">Why everybody, or either set, cannot be published; empty when everybody is.</param>
public sealed record PanelDecision(PanelChoice Choice, MemberSet? Members, IReadOnlyList<Differencing> Conflicts)
{
    /// <summary>Decides for a new wave.</summary>
    /// <param name="before">The wave before: all who answered in it, published or not.</param>
    /// <param name="now">All who answered in this wave.</param>
    /// <param name="ledger">All releases so far, the earlier waves' among them.</param>
    /// <param name="policy">The minima.</param>
    /// <param name="selfIdentified">True when the wave is cut by a self-identified dimension.</param>
    public static PanelDecision Of(Release before, MemberSet now, IReadOnlyCollection<Release> ledger, DisclosurePolicy policy, bool selfIdentified = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(policy);
        var k = selfIdentified ? policy.SensitiveMinimum : policy.MinimumCell;
        IReadOnlyList<Differencing> Against(MemberSet members) =>
            ReleaseLedger.Conflicts(new Release(before.Name, members), ledger.Prepend(before with { Groups = null }).DistinctBy(r => r.Name), policy, selfIdentified);

        var everybody = Against(now);
        if (now.Count >= k && everybody.Count == 0)
            return new PanelDecision(PanelChoice.Everybody, now, []);
        var panel = now.Intersect(before.Members);
        var matched = ReleaseLedger.Conflicts(new Release(before.Name, panel), ledger, policy, selfIdentified);
        return panel.Count >= k && matched.Count == 0
            ? new PanelDecision(PanelChoice.MatchedPanel, panel, everybody)
            : new PanelDecision(PanelChoice.Nothing, null, [.. everybody, .. matched]);
    }
}
