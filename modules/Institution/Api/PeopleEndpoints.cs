using System.ComponentModel;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Api;

internal static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder institution)
    {
        institution.MapGet("/people", ListAsync).RequirePermission(InstitutionPermissions.People.View).WithName("listPeople")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("List people").WithDescription("The people of the units in which you may see them, by family name.");
        institution.MapGet("/people/{id:guid}", GetAsync).RequirePermission(InstitutionPermissions.People.View).WithName("getPerson")
            .WithSummary("One person").WithDescription("What the roster says about a person. Who is out of your reach is answered like who does not exist.");
    }

    private static async Task<ApiPage<PersonResponse>> ListAsync(
        [Description("Code of a unit: only its people and those of the units below.")] string? unit,
        [Description("Exactly as the institution calls it.")] string? rank,
        [Description("The beginning of a name or an e-mail address.")] string? q,
        [Description("How many at most, 1 to 200; 50 when absent.")] int? limit,
        [Description("Where to go on: next of the page before.")] string? after,
        PeopleListQuery people, IUnits units, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        if (unit is not null && tree.FindByCode(unit) is null)
            throw Kernel.Web.ApiConventions.InvalidParameter("unit");
        var rows = await people.RowsAsync(new PeopleFilter(unit, rank, q), cancellationToken);
        return await rows.PageAsync(row => row.SearchName, row => row.Id, limit, after, row => PersonResponse.Of(row, tree), cancellationToken);
    }

    private static async Task<PersonResponse> GetAsync(
        [Description("The person's id.")] Guid id, PeopleListQuery people, IUnits units, CancellationToken cancellationToken)
    {
        var rows = await people.RowsAsync(new PeopleFilter(null, null, null), cancellationToken);
        return PersonResponse.Of(await rows.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).OrNotFoundAsync(), await units.GetTreeAsync(cancellationToken));
    }
}

/// <param name="Unit">The code of the home unit; null if that unit has closed.</param>
/// <param name="Status">Active, OnLeave or Left.</param>
internal sealed record PersonResponse(
    Guid Id, string Name, string EmployeeNumber, string Email, string? Unit, string Rank, string Track, DateOnly? FirstAppointment, string Status)
{
    public static PersonResponse Of(PersonRow row, UnitTree tree) => new(
        row.Id, row.Name, row.EmployeeNumber, row.Email, tree.Find(row.UnitId)?.Code, row.Rank, row.Track, row.FirstAppointment, $"{row.Status}");
}
