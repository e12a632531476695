using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Finds who is meant by a name in a comment among those who may see the action: its owner and helpers, the leaders of its unit, the office,
/// and whoever holds the role that owns it.
/// </summary>
internal sealed class Mentions(IPeople people, UnitOverseers overseers)
{
    /// <summary>
    /// Who is offered by name while somebody writes: owner, helpers, leaders and the office. Others who hold the role that owns the action
    /// see it too and are understood when their name is typed; a list of all mentees of a department is nobody's to read.
    /// </summary>
    public async Task<IReadOnlyList<string>> OfferedAsync(ResponsibilityAction action, Guid? writer, CancellationToken cancellation) =>
        [.. (await WhoSeesAsync(action, null, cancellation)).Where(person => person.Key != writer).Select(person => person.Value)
            .Distinct().Order(StringComparer.CurrentCulture)];

    /// <returns>The people meant, and the names that fit nobody.</returns>
    public async Task<(IReadOnlyCollection<Guid> Meant, IReadOnlyList<string> Unknown)> FindAsync(
        ResponsibilityAction action, string text, IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        if (chosen.Count == 0 && !MentionedNames.AreIn(text))
            return ([], []);
        var seeing = await WhoSeesAsync(action, action.OwnerRole, cancellation);
        var (named, unknown) = MentionedNames.Find(text, seeing);
        return ([.. named.Union(chosen.Where(seeing.ContainsKey))], unknown);
    }

    private async Task<Dictionary<Guid, string>> WhoSeesAsync(ResponsibilityAction action, FacultyRole? owning, CancellationToken cancellation)
    {
        var seeing = await overseers.NamesAsync(action.UnitId, cancellation, owning);
        var own = action.Helpers.Select(helper => helper.PersonId).Concat(action.OwnerId is { } owner ? [owner] : []).ToList();
        foreach (var (id, person) in await people.NamesAsync(own, cancellation))
            seeing[id] = person.Name;
        return seeing;
    }
}
