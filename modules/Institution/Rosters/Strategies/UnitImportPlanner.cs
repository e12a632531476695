using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>
/// Compares a file of units with the stored tree and plans what an import does to each row. Pure: no database access.
/// </summary>
internal sealed class UnitImportPlanner
{
    private readonly RosterCellParser cells = new(ImportKind.Units, DateOrder.YearMonthDay);
    private readonly IReadOnlyDictionary<string, StoredUnit> stored;
    private readonly RosterUnitPlanner units;
    private readonly DuplicateRows codes;

    private UnitImportPlanner(IReadOnlyCollection<RosterRow> rows, IReadOnlyDictionary<string, StoredUnit> stored)
    {
        this.stored = stored;
        units = new RosterUnitPlanner(stored, everyParentIsKnown: true);
        codes = new DuplicateRows(rows, RosterUnitPlanner.CodeOf, StringComparer.Ordinal);
    }

    /// <returns>In file order, except that a unit follows its parent.</returns>
    public static IReadOnlyList<PlannedLine> Plan(IReadOnlyCollection<RosterRow> rows, IReadOnlyDictionary<string, StoredUnit> stored)
    {
        var plan = new UnitImportPlanner(rows, stored);
        var problems = rows.ToDictionary(row => row.Line, plan.AddRow);
        var lines = new List<PlannedLine>();
        var emitted = 0;
        foreach (var row in rows)
        {
            var rest = plan.PlanRow(row, problems[row.Line]);
            // The units above the row, and perhaps its own, have been planned by now.
            lines.AddRange(plan.units.Lines.Skip(emitted));
            emitted = plan.units.Lines.Count;
            if (rest is not null)
                lines.Add(rest);
        }

        return lines;
    }

    private List<RowProblem> AddRow(RosterRow row)
    {
        if (row.Damage is { } damage)
            return [damage];
        var (code, name, parent) = (RosterUnitPlanner.CodeOf(row), row[RosterField.UnitName] ?? "", row[RosterField.ParentUnitCode]?.ToUpperInvariant());
        var problems = cells.FindFormulas(row).ToList();
        if (!OrgUnit.IsCode(code))
            problems.Add(new RowProblem("institution.unit.invalid-code", OrgUnit.MaxCodeLength));
        if (name.Length is 0 or > OrgUnit.MaxNameLength)
            problems.Add(new RowProblem("institution.unit.invalid-name", OrgUnit.MaxNameLength));
        if (!string.IsNullOrEmpty(parent) && !OrgUnit.IsCode(parent))
            problems.Add(new RowProblem("institution.unit.invalid-parent-code", OrgUnit.MaxCodeLength));
        if (codes.FindOtherLines(row.Line, code) is { } others)
            problems.Add(new RowProblem("institution.row.duplicate-unit", code, others));
        var kind = KindOf(row, code, problems);
        if (problems.Count == 0)
            units.Add(code, new RosterUnitPlanner.UnitMention(row.Line, name, string.IsNullOrEmpty(parent) ? null : parent, kind));
        return problems;
    }

    private UnitKind? KindOf(RosterRow row, string code, List<RowProblem> problems)
    {
        if (row[RosterField.UnitKind] is not { Length: > 0 } cell)
            return null;
        var kind = RosterVocabulary.ParseUnitKind(cell);
        var isRoot = stored.GetValueOrDefault(code) is { Details.Parent: null };
        if (kind is null)
            problems.Add(new RowProblem("institution.row.unknown-unit-kind", RosterCellParser.Shorten(cell), RosterVocabulary.UnitKindNames));
        else if (isRoot && kind != UnitKind.Institution)
            problems.Add(new RowProblem("institution.unit.is-root", code));
        else if (!isRoot && kind == UnitKind.Institution)
            problems.Add(new RowProblem("institution.unit.second-root"));
        return kind;
    }

    /// <summary>Null if the unit is already planned as created or changed.</summary>
    private PlannedLine? PlanRow(RosterRow row, List<RowProblem> problems)
    {
        var code = RosterUnitPlanner.CodeOf(row);
        if (problems.Count == 0 && units.ProblemOf(code) is { } wrong)
            problems.Add(wrong);
        var name = RosterCellParser.Shorten(row[RosterField.UnitName] ?? "", OrgUnit.MaxNameLength);
        if (problems.Count > 0)
            return new PlannedLine(row.Line, LineSubject.Unit, RosterCellParser.Shorten(code, 40), name, LineOutcome.Rejected, null, null, null, problems);
        return units.PlanFor(code, row.Line) is null
            ? new PlannedLine(row.Line, LineSubject.Unit, code, name, LineOutcome.Left, stored[code].Id, null, null, [])
            : null;
    }
}
