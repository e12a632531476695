using System.ComponentModel;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Institution.Api;

/// <summary>Open units, ordered and paged by code.</summary>
internal static class UnitEndpoints
{
    public static void Map(RouteGroupBuilder institution)
    {
        institution.MapGet("/units", ListAsync).RequirePermission(InstitutionPermissions.Units.View).WithName("listUnits")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("List units").WithDescription("The units of the institution that exist today, in the order of their codes.");
        institution.MapGet("/units/{code}", GetAsync).RequirePermission(InstitutionPermissions.Units.View).WithName("getUnit")
            .WithSummary("One unit").WithDescription("A unit by its code.");
    }

    private static async Task<ApiPage<UnitResponse>> ListAsync(
        [Description("Code of a unit: only this one and those below it.")] string? within,
        [Description("Institution, School, Department or Division.")] UnitKind? kind,
        [Description("How many at most, 1 to 200; 50 when absent.")] int? limit,
        [Description("Where to go on: next of the page before.")] string? after,
        IUnits units, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var take = Kernel.Web.ApiConventions.LimitOf(limit);
        var all = within is null
            ? tree.Indented().Select(place => place.Unit)
            : tree.SelfAndBelow((tree.FindByCode(within) ?? throw Kernel.Web.ApiConventions.InvalidParameter("within")).Id);
        var found = all.Where(unit => kind is null || unit.Kind == kind)
            .Where(unit => after is null || string.CompareOrdinal(unit.Code, after) > 0)
            .OrderBy(unit => unit.Code, StringComparer.Ordinal).Take(take + 1).ToList();
        var shown = found.Take(take).Select(unit => UnitResponse.Of(unit, tree)).ToList();
        return new ApiPage<UnitResponse>(shown, found.Count > take ? shown[^1].Code : null);
    }

    private static async Task<UnitResponse> GetAsync([Description("The unit's code.")] string code, IUnits units, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        return UnitResponse.Of(tree.FindByCode(code) ?? throw new NotFoundException(), tree);
    }
}

/// <param name="Code">The institution's own short code, unique.</param>
/// <param name="Kind">Institution, School, Department or Division.</param>
/// <param name="Parent">The parent unit's code; null for the institution.</param>
internal sealed record UnitResponse(Guid Id, string Code, string Name, string Kind, string? Parent)
{
    public static UnitResponse Of(UnitSummary unit, UnitTree tree) =>
        new(unit.Id, unit.Code, unit.Name, $"{unit.Kind}", unit.ParentId is { } parent ? tree.Find(parent)?.Code : null);
}
