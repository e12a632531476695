namespace FacultyDev.Statistics.Disclosure;

/// <summary>A final publication.</summary>
/// <param name="Name">The name in the ledger.</param>
/// <param name="Members">Everybody counted in it.</param>
/// <param name="Groups">The people counted in each published group, by the group's name; null when only the whole is compared.</param>
public sealed record Release(string Name, MemberSet Members, IReadOnlyDictionary<string, MemberSet>? Groups = null);

/// <summary>Two releases whose difference would reveal something about a few people.</summary>
/// <param name="Earlier">Name of the earlier release.</param>
/// <param name="Group">The group whose difference is too small; null for the whole.</param>
/// <param name="FewAdded">True when some, but fewer than k, people are only in the new release.</param>
/// <param name="FewLeft">True when some, but fewer than k, people are only in the earlier release.</param>
public sealed record Differencing(string Earlier, string? Group, bool FewAdded, bool FewLeft);

/// <summary>
/// Rule 7: a release is refused when the difference between it and an earlier one, in either direction, consists of 1 to k − 1 people.
/// </summary>
/// <remarks>
/// Compares pairs of releases, as the rule requires: as a whole, and by groups of the same name, because a total that gains k people may
/// gain one in each of k departments. <see cref="WaveAudit"/> checks what several tables of one wave reveal together.
/// </remarks>
public static class ReleaseLedger
{
    /// <summary>
    /// Returns the conflicts that forbid a new release; empty when it may be published. In the order of the ledger, the whole before its
    /// groups.
    /// </summary>
    /// <param name="candidate">The planned release.</param>
    /// <param name="earlier">All releases so far.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <param name="selfIdentified">True when the candidate is published by a self-identified dimension, to which the higher minimum
    /// applies.</param>
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
