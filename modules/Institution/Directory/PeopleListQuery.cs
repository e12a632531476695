using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Directory;

/// <summary>Lists the members whom the viewer may see, for the page and the download.</summary>
internal sealed class PeopleListQuery(
    FacultyDevDbContext db, IMapper mapper, UnitMembership membership, ProfileAccess profileAccess, IUnits units, InstitutionSettingsQuery settings, IViewer viewer, Clock clock,
    IStringLocalizer<InstitutionText> texts)
{
    private DateOnly Today => clock.Today;

    /// <summary>Restricts the rows to the viewer's units, whatever the filter says.</summary>
    public async Task<IQueryable<PersonRow>> RowsAsync(PeopleFilter filter, CancellationToken cancellationToken)
    {
        var within = viewer.UnitsFor(InstitutionPermissions.People.View);
        if (filter.UnitCode is { } code)
        {
            var tree = await units.GetTreeAsync(cancellationToken);
            within = within.Intersect(tree.FindByCode(code) is { } unit ? tree.Reach(unit.Id) : UnitSet.Nothing);
        }

        var members = string.IsNullOrWhiteSpace(filter.Typed) ? db.Set<FacultyMember>().AsNoTracking() : db.Set<FacultyMember>().AsNoTracking().WithName(filter.Typed);
        members = await membership.FilterListByUnitsAsync(members, within, cancellationToken);
        members = filter.Status is { } status ? members.Where(member => member.Status == status) : members.Where(member => member.Status != MemberStatus.Left);
        if (filter.Rank is { } rank)
            members = members.Where(member => member.Rank == rank);
        if (filter.Track is { } track)
            members = members.Where(member => member.Track == track);
        if (filter.Stage is { } stage)
            members = members.AtStage(stage, (await settings.GetAsync(cancellationToken)).StageRule, Today);
        if (filter.Tag is { } tag && SearchText.Normalize(tag) is var key)
        {
            var tags = await profileAccess.VisibleTagsAsync(cancellationToken);
            members = members.Where(member => tags.Where(word => word.Key == key).Select(word => word.MemberId).Contains(member.Id));
        }

        return members.ProjectTo<PersonRow>(mapper.ConfigurationProvider);
    }

    /// <summary>
    /// Only the name column can be sorted, because it has an index; sorting 100,000 people by another column would read them all.
    /// </summary>
    public async Task<TableDefinition<PersonRow>> DefinitionAsync(CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var rule = (await settings.GetAsync(cancellationToken)).StageRule;
        var (today, visibleUnits) = (Today, viewer.UnitsFor(InstitutionPermissions.People.View));
        return new TableDefinition<PersonRow>(row => row.Id)
            .LinkingTo(row => $"/institution/people/{row.Id}")
            .Column("name", texts["Label.Name"], row => row.SearchName, row => Text(row.Name), row => row.Name)
            .UnsortedColumn("unit", texts["Label.Unit"], UnitCell, UnitName)
            .UnsortedColumn("rank", texts["Field.Rank"], row => Text(row.Rank), row => row.Rank)
            .UnsortedColumn("track", texts["Field.Track"], row => Text(row.Track), row => row.Track)
            .UnsortedColumn("stage", texts["People.Stage"], row => Text(Stage(row)), Stage)
            .UnsortedColumn("status", texts["People.Status"], row => Text(texts[$"Status.{row.Status}"]), row => texts[$"Status.{row.Status}"].Value, shown: false)
            .UnsortedColumn("campus", texts["Field.Campus"], row => Text(row.Campus ?? ""), row => row.Campus, shown: false)
            .UnsortedColumn("email", texts["Field.Email"], row => Text(row.Email), row => row.Email, shown: false)
            .UnsortedColumn("number", texts["Field.EmployeeNumber"], row => Text(row.EmployeeNumber), row => row.EmployeeNumber, shown: false)
            .SortedBy("name");

        // Marks people whose home unit is elsewhere and who are here by a joint appointment.
        IHtmlContent UnitCell(PersonRow row) => Markup.Of(
            $"{UnitName(row)}{Markup.When(!visibleUnits.Contains(row.UnitId), $" <span class=\"tag\">{texts["Joint.Short"].Value}</span>")}");
        string UnitName(PersonRow row) => tree.Find(row.UnitId)?.Name ?? "";
        string Stage(PersonRow row) => rule.StageOf(row.Rank, row.FirstAppointment, today) is { } stage ? texts[$"Stage.{stage}"] : "";
    }

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
