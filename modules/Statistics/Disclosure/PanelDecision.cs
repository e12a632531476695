namespace FacultyDev.Statistics.Disclosure;

/// <summary>Which respondents are counted in a wave of a panel.</summary>
public enum PanelChoice
{
    /// <summary>Everybody who answered in this wave.</summary>
    Everybody,
    /// <summary>Only those who answered in both waves.</summary>
    MatchedPanel,
    /// <summary>Nothing can be published, because either set would reveal something about a few people.</summary>
    Nothing,
}

/// <summary>Rule 8: when few people joined or left, only the matched panel is published, if it differs safely.</summary>
/// <param name="Choice">Which respondents are counted.</param>
/// <param name="Members">The people to publish and to add to the ledger; null when nothing is published.</param>
/// <param name="Conflicts">Why not everybody, or neither set, can be published; empty when everybody is.</param>
public sealed record PanelDecision(PanelChoice Choice, MemberSet? Members, IReadOnlyList<Differencing> Conflicts)
{
    /// <summary>Decides for a new wave.</summary>
    /// <param name="before">The previous wave: everybody who answered in it, published or not.</param>
    /// <param name="now">Everybody who answered in this wave.</param>
    /// <param name="ledger">All releases so far, including those of earlier waves.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <param name="selfIdentified">True when the wave is published by a self-identified dimension.</param>
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
