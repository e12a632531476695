using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Data;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Directory;

/// <param name="Typed">A prefix of a name or tag.</param>
/// <param name="Tag">A complete tag.</param>
internal sealed record DirectoryFilter(string? UnitCode, string? Typed, string? Tag);

internal sealed class DirectoryRow
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string SearchName { get; init; }

    public Guid UnitId { get; init; }

    public required string Rank { get; init; }
}

/// <summary>
/// The directory for everyone who is signed in: name, unit, rank, and the tags that each person shows to this viewer. A tag that
/// is not shown does not match in a search either.
/// </summary>
internal sealed class DirectoryListQuery(
    FacultyDevDbContext db, IMapper mapper, UnitMembership membership, ProfileAccess profileAccess, IUnits units, IStringLocalizer<InstitutionText> texts)
{
    public async Task<TableResult> LoadAsync(DirectoryFilter filter, TableRequest request, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var tags = new Dictionary<Guid, IReadOnlyList<string>>();
        var definition = new TableDefinition<DirectoryRow>(row => row.Id)
            .LinkingTo(row => $"/institution/people/{row.Id}")
            .Column("name", texts["Label.Name"], row => row.SearchName, row => Markup.Of($"{row.Name}"))
            .UnsortedColumn("unit", texts["Label.Unit"], row => Markup.Of($"{tree.Find(row.UnitId)?.Name}"))
            .UnsortedColumn("rank", texts["Field.Rank"], row => Markup.Of($"{row.Rank}"))
            .UnsortedColumn("words", texts["Directory.Words"], Words)
            .SortedBy("name");
        var result = await TableResult.LoadAsync(await RowsAsync(filter, tree, cancellationToken), definition, request, cancellationToken);
        foreach (var (id, words) in await LoadTagsAsync([.. result.Rows.Select(row => row.Id)], cancellationToken))
            tags[id] = words;
        return result;

        IHtmlContent Words(DirectoryRow row) => Markup.All(tags.GetValueOrDefault(row.Id, []).Select(word => Markup.Of(
            $"""<a class="tag" href="?tag={Uri.EscapeDataString(word)}">{word}</a> """)));
    }

    public async Task<IQueryable<DirectoryRow>> RowsAsync(DirectoryFilter filter, UnitTree tree, CancellationToken cancellationToken)
    {
        var within = filter.UnitCode is not { } code ? UnitSet.Everything
            : tree.FindByCode(code) is { } unit ? tree.Reach(unit.Id) : UnitSet.Nothing;
        var members = (await membership.FilterListByUnitsAsync(db.Set<FacultyMember>().AsNoTracking(), within, cancellationToken))
            .Where(member => member.Status != MemberStatus.Left);
        var visible = (await profileAccess.VisibleTagsAsync(cancellationToken)).Where(tag => tag.Kind != TagKind.Languages);
        if (filter.Tag is { } wanted && SearchText.Normalize(wanted) is var key)
            members = members.Where(member => visible.Where(tag => tag.Key == key).Select(tag => tag.MemberId).Contains(member.Id));
        if (filter.Typed is { } typed && SearchText.Normalize(typed) is { Length: > 0 } from)
        {
            var to = SearchText.PrefixUpperBound(from);
#pragma warning disable CA1309 // The comparison runs in the database, which has no StringComparison.
            var byWord = visible.Where(tag => string.Compare(tag.Key, from) >= 0 && string.Compare(tag.Key, to) < 0).Select(tag => tag.MemberId);
#pragma warning restore CA1309
            var byName = db.Set<FacultyMember>().AsNoTracking().WithName(typed, orAddress: false).Select(member => member.Id);
            // A union of two index searches; the database need not scan either table.
            var found = byName.Union(byWord);
            members = members.Where(member => found.Contains(member.Id));
        }

        return members.ProjectTo<DirectoryRow>(mapper.ConfigurationProvider);
    }

    /// <summary>Expertise and interests of the people on a page that the viewer may see, each tag once.</summary>
    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> LoadTagsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var words = await (await profileAccess.VisibleTagsAsync(cancellationToken))
            .Where(tag => tag.Kind != TagKind.Languages && ids.Contains(tag.MemberId))
            .OrderBy(tag => tag.Kind).ThenBy(tag => tag.Place)
            .Select(tag => new { tag.MemberId, tag.Key, tag.Text }).ToListAsync(cancellationToken);
        return words.GroupBy(tag => tag.MemberId)
            .ToDictionary(person => person.Key, IReadOnlyList<string> (person) => [.. person.DistinctBy(tag => tag.Key).Select(tag => tag.Text)]);
    }
}
