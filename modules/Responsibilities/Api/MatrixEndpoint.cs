using System.ComponentModel;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Responsibilities.Api;

/// <summary>Returns the responsibility matrix as JSON, with the same rows in the same order as the page.</summary>
internal static class MatrixEndpoint
{
    public static void Map(RouteGroupBuilder responsibilities) => responsibilities
        .MapGet("/table", GetAsync)
        .RequirePermission(ResponsibilitiesPermissions.Matrix.View)
        .WithName("getTable")
        .WithSummary("How the responsibilities stand")
        .WithDescription("Every responsibility of the catalogue in force that year, with its state, indicator, actions and trend, for a unit and all below it.");

    private static async Task<ResponsibilityMatrixResponse> GetAsync(
        [Description("Code of the unit; the whole institution when absent.")] string? unit,
        [Description("The calendar year in which the academic year starts; this year when absent.")] string? year,
        ResponsibilityMatrixAccess scopes, FrozenMatrixQuery tables, CancellationToken cancellationToken)
    {
        var scope = await scopes.FindAsync(unit, year, cancellationToken) ?? throw new NotFoundException();
        var frozen = await tables.FindAsync(scope.Unit.Id, scope.Year, null, cancellationToken);
        var rows = frozen?.Contents.Standings ?? await tables.ListStandingsAsync(scope.Unit.Id, scope.Year, cancellationToken);
        return new ResponsibilityMatrixResponse(scope.Unit.Code, scope.Year.StartYear, [.. rows.Select(ResponsibilityResponse.Of)], frozen?.Snapshot.FrozenAt);
    }
}

/// <param name="Year">The calendar year in which the academic year starts.</param>
/// <param name="FrozenAt">When the closed year was frozen (UTC); null while the year is open, when each indicator says when it was computed.</param>
internal sealed record ResponsibilityMatrixResponse(string Unit, int Year, IReadOnlyList<ResponsibilityResponse> Responsibilities, DateTime? FrozenAt);

/// <param name="Measurement">Whether the indicator has a value: NotMeasuredYet, NothingToCount, Measured or CouldNotBeComputed.</param>
/// <param name="Indicator">Null unless the indicator was measured.</param>
/// <param name="Trend">For each of the last twelve month ends, oldest first, the actions finished in the twelve months before it; empty
/// when there were none.</param>
internal sealed record ResponsibilityResponse(
    string Code, string Role, string Domain, string Title, string DoneIn, string State,
    string Measurement, IndicatorResponse? Indicator, ActionTally Actions, ActionTally LastYear, IReadOnlyList<int> Trend)
{
    public static ResponsibilityResponse Of(ResponsibilityStanding standing) => new(
        standing.Code, $"{standing.Role}", $"{standing.Domain}", standing.Title, standing.DoneIn, $"{standing.State}",
        $"{standing.Measurement}", IndicatorResponse.Of(standing.Indicator), standing.Actions, standing.LastYear, standing.Trend);
}

/// <param name="Unit">The unit of the value: Count, Share (0–1), Days, Hours or Money.</param>
/// <param name="Suppressed">True when the figure is withheld because the group is too small; the numbers are then null.</param>
internal sealed record IndicatorResponse(string Unit, decimal? Value, int? Numerator, int? Denominator, DateTime AsOf, bool Suppressed)
{
    public static IndicatorResponse? Of(IndicatorValue? value) => value is null
        ? null
        : new IndicatorResponse($"{value.Unit}", value.Value, value.Numerator, value.Denominator, value.AsOf, value.Suppressed);
}
