using System.Text.RegularExpressions;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Finds who is meant by "@Ada Lovelace" in a comment, among those who may see the action: its owner and helpers, the leaders of its unit,
/// the office, and whoever holds the role that owns it. A name that fits none of them is only given back: whether somebody of that name
/// exists elsewhere is nobody's business here.
/// </summary>
internal sealed partial class Mentions(IPeople people, IRoleHolders holders)
{
    private const int Most = 100;

    private static readonly FacultyRole[] Leaders = [FacultyRole.DeansOffice, FacultyRole.CareerDevelopmentOffice];

    /// <summary>
    /// Who is offered by name while somebody writes: owner, helpers, leaders and the office. Others who hold the role that owns the action
    /// see it too and are understood when their name is typed; a list of all mentees of a department is nobody's to read.
    /// </summary>
    public async Task<IReadOnlyList<string>> OfferedAsync(ResponsibilityAction action, Guid? writer, CancellationToken cancellation) =>
        [.. (await WhoSeesAsync(action, Leaders, cancellation)).Where(person => person.Key != writer).Select(person => person.Value)
            .Distinct().Order(StringComparer.CurrentCulture)];

    /// <returns>The people meant, and the names that fit nobody.</returns>
    public async Task<(IReadOnlyList<Guid> Meant, IReadOnlyList<string> Unknown)> FindAsync(
        ResponsibilityAction action, string text, IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        var typed = Typed().Matches(text).Select(match => text[(match.Index + 1)..]).ToList();
        if (typed.Count == 0 && chosen.Count == 0)
            return ([], []);
        var seeing = await WhoSeesAsync(action, action.OwnerRole is { } role ? Leaders.Union([role]) : Leaders, cancellation);
        var meant = chosen.Where(seeing.ContainsKey).ToHashSet();
        var unknown = new List<string>();
        foreach (var rest in typed)
        {
            // "@Ann Lee" means Ann Lee and not Ann, whoever Ann is.
            var found = seeing.Where(person => IsNamed(rest, person.Value)).OrderByDescending(person => person.Value.Length).ToList();
            if (found.Count > 0)
                meant.UnionWith(found.Where(person => person.Value.Length == found[0].Value.Length).Select(person => person.Key));
            else
                unknown.Add(Name().Match(rest).Value);
        }

        return ([.. meant], [.. unknown.Where(name => name.Length > 0).Distinct()]);
    }

    private async Task<Dictionary<Guid, string>> WhoSeesAsync(ResponsibilityAction action, IEnumerable<FacultyRole> roles, CancellationToken cancellation)
    {
        var seeing = new Dictionary<Guid, string>();
        var own = action.Helpers.Select(helper => helper.PersonId).Concat(action.OwnerId is { } owner ? [owner] : []).ToList();
        foreach (var (id, person) in await people.NamesAsync(own, cancellation))
            seeing[id] = person.Name;
        foreach (var held in roles)
            foreach (var person in await holders.OfAsync(held, action.UnitId, Most, cancellation))
                seeing[person.Id] = person.Name;
        return seeing;
    }

    private static bool IsNamed(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetter(text[name.Length]));

    [GeneratedRegex(@"(?<![\p{L}\p{N}._-])@(?=\p{L})")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^\p{L}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}")]
    private static partial Regex Name();
}
