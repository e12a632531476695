using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Finds who is meant by a name in a comment among those who may see the action: its owner and helpers, the leaders of its unit, the office,
/// and whoever holds the role that owns it.
/// </summary>
internal sealed class MentionResolver(IPeople people, UnitOverseersQuery overseers)
{
    /// <summary>
    /// Who is offered by name while somebody writes: owner, helpers, leaders and the office. Others who hold the role that owns the action
    /// see it too and are understood when their name is typed; a list of all mentees of a department is nobody's to read.
    /// </summary>
    public async Task<IReadOnlyList<string>> ListMentionableAsync(ResponsibilityAction action, Guid? writer, CancellationToken cancellationToken) =>
        [.. (await GetReadersAsync(action, null, cancellationToken)).Where(person => person.Key != writer).Select(person => person.Value)
            .Distinct().Order(StringComparer.CurrentCulture)];

    /// <returns>The people meant, and the names that fit nobody.</returns>
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
