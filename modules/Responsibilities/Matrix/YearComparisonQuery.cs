using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Matrix;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>One responsibility in two years.</summary>
/// <param name="Before">Null when the catalogue of the earlier year did not contain it.</param>
/// <param name="After">Null when the catalogue of the later year no longer contains it.</param>
/// <param name="Changes">The differences as sentences; empty when nothing changed.</param>
internal sealed record ComparedLine(ResponsibilityStanding? Before, ResponsibilityStanding? After, IReadOnlyList<string> Changes)
{
    public ResponsibilityStanding Shown => After ?? Before!;
}

/// <summary>Describes the changes of each responsibility between two years.</summary>
internal sealed class YearComparisonQuery(FrozenMatrixQuery frozenMatrices, FigureFormatter figures, IStringLocalizer<ResponsibilitiesText> text)
{
    public async Task<IReadOnlyList<ComparedLine>> LoadAsync(ResponsibilityMatrixScope scope, AcademicYear from, CancellationToken cancellationToken)
    {
        var before = (await frozenMatrices.ListStandingsAsync(scope.Unit.Id, from, cancellationToken)).ToDictionary(standing => standing.Code);
        var after = (await frozenMatrices.ListStandingsAsync(scope.Unit.Id, scope.Year, cancellationToken)).ToDictionary(standing => standing.Code);
        return [.. after.Values.Concat(before.Values.Where(standing => !after.ContainsKey(standing.Code)))
            .OrderBy(standing => standing.Role).ThenBy(standing => standing.Domain)
            .Select(standing => Line(before.GetValueOrDefault(standing.Code), after.GetValueOrDefault(standing.Code)))];
    }

    private ComparedLine Line(ResponsibilityStanding? before, ResponsibilityStanding? after) => new(before, after, (before, after) switch
    {
        (null, _) => [text["Compare.New"]],
        (_, null) => [text["Compare.Gone"]],
        var (then, now) => [.. Changes(then, now)],
    });

    private IEnumerable<string> Changes(ResponsibilityStanding then, ResponsibilityStanding now)
    {
        if (then.State != now.State)
            yield return text["Compare.State", text[$"Count.{then.State}"].Value, text[$"Count.{now.State}"].Value];
        var (valueThen, valueNow) = (Value(then), Value(now));
        if (valueThen != valueNow)
            yield return text["Compare.Value", valueThen, valueNow];
        var finished = now.Actions.Done - then.Actions.Done;
        if (finished != 0)
            yield return text[finished > 0 ? "Compare.Done.More" : "Compare.Done.Fewer", Math.Abs(finished).ToString("N0", CultureInfo.CurrentCulture)];
        var late = now.Actions.Late - then.Actions.Late;
        if (late != 0)
            yield return text[late > 0 ? "Compare.Late.More" : "Compare.Late.Fewer", Math.Abs(late).ToString("N0", CultureInfo.CurrentCulture)];
        if (then.Title != now.Title)
            yield return text["Compare.Reworded", then.Title];
    }

    private string Value(ResponsibilityStanding standing) => figures.Indicator(standing.Measurement, standing.Indicator);
}
