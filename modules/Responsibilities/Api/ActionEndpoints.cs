using System.ComponentModel;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Responsibilities.Api;

/// <summary>Maps the API endpoints that read the actions the caller may see.</summary>
internal static class ActionEndpoints
{
    public static void Map(RouteGroupBuilder responsibilities)
    {
        responsibilities.MapGet("/actions", ListAsync).RequirePermission(ResponsibilitiesPermissions.Actions.View).WithName("listActions")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("List actions").WithDescription("The actions you see: your own, those you help with, and those of the units you oversee; by due date.");
        responsibilities.MapGet("/actions/{id:guid}", GetAsync).RequirePermission(ResponsibilitiesPermissions.Actions.View).WithName("getAction")
            .WithSummary("One action").WithDescription("An action by its id. The header ETag carries its version, which a change must send back in If-Match.");
        ActionVerbEndpoints.Map(responsibilities);
    }

    private static async Task<ApiPage<ActionListItem>> ListAsync(
        [Description("open, or one of Planned, InProgress, Blocked, Done, Dropped.")] string? status,
        [Description("True: only open ones past their due date.")] bool? late,
        [Description("me, or the id of a person.")] string? owner,
        [Description("Code of a responsibility, such as CDO-ORG-2.")] string? code,
        [Description("Code of a unit: only its actions and those of the units below.")] string? unit,
        [Description("The calendar year in which the academic year starts; this one when neither it nor an owner is given.")] string? year,
        [Description("How many at most, 1 to 200; 50 when absent.")] int? limit,
        [Description("Where to go on: next of the page before.")] string? after,
        ActionListQuery query, IUnits units, CancellationToken cancellationToken)
    {
        var filter = new ActionFilter { Status = status, Late = late == true, Owner = owner, Code = code, Unit = unit, Year = year };
        var tree = await units.GetTreeAsync(cancellationToken);
        if (unit is not null && tree.FindByCode(unit) is null)
            throw Kernel.Web.ApiConventions.InvalidParameter("unit");
        return await (await query.RowsAsync(filter, cancellationToken))
            .PageAsync(row => row.Due, row => row.Id, limit, after, row => ActionListItem.Of(row, tree), cancellationToken);
    }

    private static async Task<ActionResponse> GetAsync(
        [Description("The action's id.")] Guid id, ActionAccess actions, IUnits units, HttpResponse response, CancellationToken cancellationToken)
    {
        var (action, _) = await actions.FindAsync(id, cancellationToken);
        response.SetVersion(action.Version);
        return ActionResponse.Of(action, await units.GetTreeAsync(cancellationToken));
    }
}
