using System.ComponentModel;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Api;

/// <summary>Roles held today by people of the caller's units.</summary>
internal static class RoleEndpoints
{
    public static void Map(RouteGroupBuilder institution)
    {
        institution.MapGet("/roles", ListAsync).RequirePermission(InstitutionPermissions.Roles.View).WithName("listRoles")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("List roles held today").WithDescription("Roles held today by people of the units in which you may see roles, in the order in which they were given.");
        institution.MapGet("/roles/{id:guid}", GetAsync).RequirePermission(InstitutionPermissions.Roles.View).WithName("getRole")
            .WithSummary("One role held today").WithDescription("A role that is held today, by its id.");
    }

    private static async Task<ApiPage<RoleResponse>> ListAsync(
        [Description("Only this role, such as Mentor.")] FacultyRole? role,
        [Description("The beginning of the holder's name.")] string? q,
        [Description("How many at most, 1 to 200; 50 when absent.")] int? limit,
        [Description("Where to go on: next of the page before.")] string? after,
        RoleListQuery roles, IUnits units, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        return await roles.HeldToday(role, q).PageAsync(row => row.Id, row => row.Id, limit, after, row => RoleResponse.Of(row, tree), cancellationToken);
    }

    private static async Task<RoleResponse> GetAsync([Description("The id of the assignment.")] Guid id, RoleListQuery roles, IUnits units, CancellationToken cancellationToken) =>
        RoleResponse.Of(
            await roles.HeldToday(null, null).SingleOrDefaultAsync(row => row.Id == id, cancellationToken).OrNotFoundAsync(), await units.GetTreeAsync(cancellationToken));
}

/// <param name="Unit">The code of the unit in which the role is held, including all units below; null for the whole
/// institution.</param>
/// <param name="Until">The last day; null until revoked.</param>
internal sealed record RoleResponse(Guid Id, Guid PersonId, string Name, string Role, string? Unit, DateOnly From, DateOnly? Until)
{
    public static RoleResponse Of(RoleRow row, UnitTree tree) =>
        new(row.Id, row.MemberId, row.Name, $"{row.Role}", row.UnitId is { } unit ? tree.Find(unit)?.Code ?? $"{unit}" : null, row.From, row.Until);
}
