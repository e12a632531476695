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

/// <summary>What can be done with actions: the same verbs as on their pages, with the same rules.</summary>
internal static class ActionVerbEndpoints
{
    public static void Map(RouteGroupBuilder responsibilities)
    {
        Describe(responsibilities.MapPost("/actions", PlanAsync), ResponsibilitiesPermissions.Actions.Plan).WithName("planAction")
            .WithSummary("Plan an action").WithDescription("Plans an action in a unit where you plan, and tells its owner.");
        Versioned(Describe(responsibilities.MapPost("/actions/{id:guid}/begin", BeginAsync), ResponsibilitiesPermissions.Actions.Carry)).WithName("beginAction")
            .WithSummary("Begin an action").WithDescription("Work on a planned action begins.");
        Versioned(Describe(responsibilities.MapPost("/actions/{id:guid}/complete", CompleteAsync), ResponsibilitiesPermissions.Actions.Carry)).WithName("completeAction")
            .WithSummary("Complete an action").WithDescription("Finishes an action: what came of it, and on which day.");
    }

    private static async Task<Created<ActionAnswer>> PlanAsync(
        ActionWish wish, PlanAction plan, ActionsInReach actions, ActionListQuery query, IUnits units, HttpResponse response, CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        var unit = tree.FindByCode(wish.Unit ?? "") ?? throw Kernel.Web.Api.NotUnderstood("unit");
        var owner = ActionOwner.TryParse(wish.Owner, out var parsed) ? parsed : throw Kernel.Web.Api.NotUnderstood("owner");
        var year = wish.Year is { } start ? new AcademicYear(start) : query.ThisYear;
        var id = await plan.RunAsync(
            new ActionPlan(
                unit.Id, year, new ActionFacts(wish.Title ?? "", wish.Description, KindOf(wish), [.. (wish.Codes ?? []).Distinct()]), owner,
                new ActionDates(wish.Start, wish.Due ?? throw Kernel.Web.Api.NotUnderstood("due"))),
            cancellation);
        return TypedResults.Created($"/api/v1/responsibilities/actions/{id}", await AnswerAsync(id, actions, tree, response, cancellation));
    }

    private static async Task<ActionAnswer> BeginAsync(
        [Description("The action's id.")] Guid id, BeginAction begin, ActionsInReach actions, IUnits units, HttpRequest request, HttpResponse response,
        [FromHeader(Name = "If-Match"), Description("The version you have seen, from ETag.")] string? ifMatch, CancellationToken cancellation)
    {
        await begin.RunAsync(id, request.RequireVersion(), cancellation);
        return await AnswerAsync(id, actions, await units.TreeAsync(cancellation), response, cancellation);
    }

    private static async Task<ActionAnswer> CompleteAsync(
        [Description("The action's id.")] Guid id, CompletionWish wish, CompleteAction complete, ActionsInReach actions, ActionListQuery query, IUnits units,
        HttpRequest request, HttpResponse response,
        [FromHeader(Name = "If-Match"), Description("The version you have seen, from ETag.")] string? ifMatch, CancellationToken cancellation)
    {
        await complete.RunAsync(id, request.RequireVersion(), wish.Outcome ?? "", wish.CompletedOn ?? query.Today, cancellation, wish.Participants);
        return await AnswerAsync(id, actions, await units.TreeAsync(cancellation), response, cancellation);
    }

    private static ActionKind KindOf(ActionWish wish) => wish.Kind is null
        ? ActionKind.Other
        : Enum.TryParse<ActionKind>(wish.Kind, out var kind) && Enum.IsDefined(kind) ? kind : throw Kernel.Web.Api.NotUnderstood("kind");

    private static async Task<ActionAnswer> AnswerAsync(
        Guid id, ActionsInReach actions, UnitTree tree, HttpResponse response, CancellationToken cancellation)
    {
        var (action, _) = await actions.FindAsync(id, cancellation);
        response.SetVersion(action.Version);
        return ActionAnswer.Of(action, tree);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder call, string permission) => call.RequirePermission(permission)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static RouteHandlerBuilder Versioned(RouteHandlerBuilder call) => call
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
