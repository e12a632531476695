using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.People;

/// <param name="UnitCode">The unit and all below it; null means all that the viewer may see.</param>
internal sealed record PeopleFilter(string? UnitCode, string? Rank, string? Typed);

/// <summary>The members whom the viewer may see, for the screen and for the download.</summary>
internal sealed class PeopleTable(
    FacultyDevDbContext db, PeopleQuery people, IUnits units, SettingsQuery settings, IViewer viewer, TimeProvider time, IStringLocalizer<InstitutionText> texts)
{
    /// <summary>Only what lies in the viewer's units, whatever the filter says.</summary>
    public async Task<IQueryable<PersonRow>> RowsAsync(PeopleFilter filter, CancellationToken cancellation)
    {
        var within = viewer.UnitsFor(InstitutionPermissions.People.View);
        if (filter.UnitCode is { } code)
        {
            var tree = await units.TreeAsync(cancellation);
            within = within.Intersect(tree.FindByCode(code) is { } unit ? UnitSet.Of(tree.SelfAndBelow(unit.Id).Select(below => below.Id)) : UnitSet.Nothing);
        }

        var members = string.IsNullOrWhiteSpace(filter.Typed)
            ? db.Set<FacultyMember>().AsNoTracking().In(within)
            : people.Found(filter.Typed, within);
        if (filter.Rank is { } rank)
            members = members.Where(member => member.Rank == rank);
        return members.Select(member => new PersonRow
        {
            Id = member.Id, Name = member.DisplayName, SearchName = member.SearchName, EmployeeNumber = member.EmployeeNumber, Email = member.Email,
            UnitId = member.UnitId, Rank = member.Rank, Track = member.Track, FirstAppointment = member.FirstAppointment, Status = member.Status,
        });
    }

    /// <summary>By family name, which an index keeps; sorting 100,000 people by anything else would read them all.</summary>
    public async Task<TableDefinition<PersonRow>> DefinitionAsync(CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        var rule = (await settings.GetAsync(cancellation)).StageRule;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new TableDefinition<PersonRow>(row => row.Id)
            .LinkingTo(row => $"/institution/people/{row.Id}")
            .Column("name", texts["People.Name"], row => row.SearchName, row => Text(row.Name), row => row.Name)
            .Unsorted("unit", texts["People.Unit"], row => Text(UnitName(row)), UnitName)
            .Unsorted("rank", texts["Field.Rank"], row => Text(row.Rank), row => row.Rank)
            .Unsorted("track", texts["Field.Track"], row => Text(row.Track), row => row.Track)
            .Unsorted("stage", texts["People.Stage"], row => Text(Stage(row)), Stage)
            .Unsorted("status", texts["People.Status"], row => Text(texts[$"Status.{row.Status}"]), row => texts[$"Status.{row.Status}"].Value, shown: false)
            .Unsorted("email", texts["Field.Email"], row => Text(row.Email), row => row.Email, shown: false)
            .Unsorted("number", texts["Field.EmployeeNumber"], row => Text(row.EmployeeNumber), row => row.EmployeeNumber, shown: false)
            .SortedBy("name");

        string UnitName(PersonRow row) => tree.Find(row.UnitId)?.Name ?? "";
        string Stage(PersonRow row) => rule.StageOf(row.Rank, row.FirstAppointment, today) is { } stage ? texts[$"Stage.{stage}"] : "";
    }

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
