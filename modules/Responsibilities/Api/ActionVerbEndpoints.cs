using System.ComponentModel;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Responsibilities.Api;

/// <summary>Maps the API endpoints that change actions, through the same operations and rules as the pages.</summary>
internal static class ActionVerbEndpoints
{
    public static void Map(RouteGroupBuilder responsibilities)
    {
        Describe(responsibilities.MapPost("/actions", PlanAsync), ResponsibilitiesPermissions.Actions.Plan).WithName("planAction")
            .WithSummary("Plan an action").WithDescription("Plans an action in a unit where you plan, and tells its owner.");
        Versioned(Describe(responsibilities.MapPost("/actions/{id:guid}/begin", BeginAsync), ActionOperation.Begin.Permission)).WithName("beginAction")
            .WithSummary("Begin an action").WithDescription("Work on a planned action begins.");
        Versioned(Describe(responsibilities.MapPost("/actions/{id:guid}/complete", CompleteAsync), ActionOperation.Complete.Permission)).WithName("completeAction")
            .WithSummary("Complete an action").WithDescription("Finishes an action: what came of it, and on which day.");
    }

    private static async Task<Created<ActionResponse>> PlanAsync(
        ActionRequest request, PlanAction plan, ActionAccess actions, ActionListQuery query, IUnits units, HttpResponse response, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var unit = tree.FindByCode(request.Unit ?? "") ?? throw ApiConventions.InvalidParameter("unit");
        var owner = ActionOwner.TryParse(request.Owner, out var parsed) ? parsed : throw ApiConventions.InvalidParameter("owner");
        var year = request.Year is { } start ? new AcademicYear(start) : query.ThisYear;
        var id = await plan.RunAsync(
            new ActionPlan(
                unit.Id, year, new ActionDetails(request.Title ?? "", request.Description, KindOf(request), [.. (request.Codes ?? []).Distinct()]), owner,
                new ActionDates(request.Start, request.Due ?? throw ApiConventions.InvalidParameter("due"))),
            cancellationToken);
        return TypedResults.Created($"/api/v1/responsibilities/actions/{id}", await AnswerAsync(id, actions, tree, response, cancellationToken));
    }

    private static async Task<ActionResponse> BeginAsync(
        [Description("The action's id.")] Guid id, ActionAccess actions, IUnits units, HttpRequest request, HttpResponse response,
        [FromHeader(Name = "If-Match"), Description("The version you have seen, from ETag.")] string? ifMatch, CancellationToken cancellationToken)
    {
        await actions.ChangeAsync(id, request.RequireVersion(), ActionOperation.Begin, (action, actor) => action.Begin(actor), cancellationToken);
        return await AnswerAsync(id, actions, await units.GetTreeAsync(cancellationToken), response, cancellationToken);
    }

    private static async Task<ActionResponse> CompleteAsync(
        [Description("The action's id.")] Guid id, CompletionRequest completion, ActionAccess actions, IUnits units,
        HttpRequest request, HttpResponse response,
        [FromHeader(Name = "If-Match"), Description("The version you have seen, from ETag.")] string? ifMatch, CancellationToken cancellationToken)
    {
        await actions.ChangeAsync(
            id, request.RequireVersion(), ActionOperation.Complete,
            (action, actor) => action.Complete(completion.Outcome ?? "", completion.CompletedOn ?? actor.Day, actor, completion.Participants), cancellationToken);
        return await AnswerAsync(id, actions, await units.GetTreeAsync(cancellationToken), response, cancellationToken);
    }

    private static ActionKind KindOf(ActionRequest request) => request.Kind is null
        ? ActionKind.Other
        : Enum.TryParse<ActionKind>(request.Kind, out var kind) && Enum.IsDefined(kind) ? kind : throw ApiConventions.InvalidParameter("kind");

    private static async Task<ActionResponse> AnswerAsync(
        Guid id, ActionAccess actions, UnitTree tree, HttpResponse response, CancellationToken cancellationToken)
    {
        var (action, _) = await actions.FindAsync(id, cancellationToken);
        response.SetVersion(action.Version);
        return ActionResponse.Of(action, tree);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder call, string permission) => call.RequirePermission(permission)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static RouteHandlerBuilder Versioned(RouteHandlerBuilder call) => call
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
