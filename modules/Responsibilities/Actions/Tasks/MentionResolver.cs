using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Resolves the names mentioned in a comment among the people who may see the action: its owner and helpers, the leaders of its unit, the
/// career development office, and the holders of the role that owns it.
/// </summary>
internal sealed class MentionResolver(IPeople people, UnitOverseersQuery overseers)
{
    /// <summary>
    /// Lists the names to suggest in the comment form: owner, helpers, leaders and the career development office. Other holders of the
    /// owning role can be mentioned but are not suggested, because that would disclose, for example, all mentees of a department.
    /// </summary>
    public async Task<IReadOnlyList<string>> ListMentionableAsync(ResponsibilityAction action, Guid? writer, CancellationToken cancellationToken) =>
        [.. (await GetReadersAsync(action, null, cancellationToken)).Where(person => person.Key != writer).Select(person => person.Value)
            .Distinct().Order(StringComparer.CurrentCulture)];

    /// <returns>The mentioned people, and the names that match nobody.</returns>
    public async Task<(IReadOnlyCollection<Guid> Meant, IReadOnlyList<string> Unknown)> ResolveAsync(
        ResponsibilityAction action, string text, IReadOnlyCollection<Guid> chosen, CancellationToken cancellationToken)
    {
        if (chosen.Count == 0 && !MentionParser.ContainsMention(text))
            return ([], []);
        var seeing = await GetReadersAsync(action, action.OwnerRole, cancellationToken);
        var (named, unknown) = MentionParser.Find(text, seeing);
        return ([.. named.Union(chosen.Where(seeing.ContainsKey))], unknown);
    }

    private async Task<Dictionary<Guid, string>> GetReadersAsync(ResponsibilityAction action, FacultyRole? owning, CancellationToken cancellationToken)
    {
        var seeing = await overseers.GetNamesAsync(action.UnitId, cancellationToken, owning);
        var own = action.Helpers.Select(helper => helper.PersonId).Concat(action.OwnerId is { } owner ? [owner] : []).ToList();
        foreach (var (id, person) in await people.GetNamesAsync(own, cancellationToken))
            seeing[id] = person.Name;
        return seeing;
    }
}
