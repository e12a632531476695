namespace FacultyDev.Statistics.Disclosure;

/// <summary>A closed, frozen publication.</summary>
/// <param name="Name">What it is called in the ledger.</param>
/// <param name="Members">Everybody counted in it.</param>
/// <param name="Groups">Who is counted in each published group, by the group's name; null when only the whole is compared.</param>
public sealed record Release(string Name, MemberSet Members, IReadOnlyDictionary<string, MemberSet>? Groups = null);

/// <summary>Two releases whose difference would tell about a few people.</summary>
/// <param name="Earlier">Name of the earlier release.</param>
/// <param name="Group">The group that differs too little; null for the whole.</param>
/// <param name="FewAdded">True when some, but fewer than k, are only in the new release.</param>
/// <param name="FewLeft">True when some, but fewer than k, are only in the earlier release.</param>
public sealed record Differencing(string Earlier, string? Group, bool FewAdded, bool FewLeft);

/// <summary>Rule 7: a release is refused when subtracting an earlier one from it, or it from an earlier one, leaves 1 to k − 1 people.</summary>
/// <remarks>
/// Compares pairs of releases, as the rule asks: for the whole, and for groups of the same name, because a total that gains k people may
/// gain one in each of k departments. What several tables of one wave tell together is <see cref="WaveAudit"/>'s question.
/// </remarks>
public static class ReleaseLedger
{
    /// <summary>Earlier releases that forbid a new one; none when it may be published. In the order of the ledger, the whole before its groups.</summary>
    /// <param name="candidate">The release to be.</param>
    /// <param name="earlier">All releases so far.</param>
    /// <param name="policy">The minima.</param>
    /// <param name="selfIdentified">True when the candidate cuts by a self-identified dimension: the higher minimum counts.</param>
    public static IReadOnlyList<Differencing> Conflicts(
        Release candidate, IEnumerable<Release> earlier, DisclosurePolicy policy, bool selfIdentified = false)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(policy);
        var k = selfIdentified ? policy.SensitiveMinimum : policy.MinimumCell;
        var found = new List<Differencing>();
        foreach (var release in earlier)
        {
            Compare(release.Name, null, candidate.Members, release.Members);
            foreach (var (group, members) in (candidate.Groups ?? new Dictionary<string, MemberSet>()).OrderBy(g => g.Key, StringComparer.Ordinal))
                if (release.Groups?.GetValueOrDefault(group) is { } before)
                    Compare(release.Name, group, members, before);
        }
        return found;

        void Compare(string name, string? group, MemberSet now, MemberSet before)
        {
            var (added, left) = (IsFew(now.CountWithout(before), k), IsFew(before.CountWithout(now), k));
            if (added || left)
                found.Add(new Differencing(name, group, added, left));
        }
    }

    internal static bool IsFew(int people, int k) => people > 0 && people < k;
}
