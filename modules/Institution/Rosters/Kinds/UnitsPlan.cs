using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>Compares a file of units with the tree and says, row by row, what an import would do. Pure: it reads and writes nothing.</summary>
internal sealed class UnitsPlan
{
    private readonly RosterCells cells = new(ImportKind.Units, DateOrder.YearMonthDay);
    private readonly IReadOnlyDictionary<string, StoredUnit> stored;
    private readonly RosterUnits units;
    private readonly RowsTwice codes;

    private UnitsPlan(IReadOnlyCollection<RosterRow> rows, IReadOnlyDictionary<string, StoredUnit> stored)
    {
        this.stored = stored;
        units = new RosterUnits(stored, everyParentIsKnown: true);
        codes = new RowsTwice(rows, RosterUnits.CodeOf, StringComparer.Ordinal);
    }

    /// <returns>In the order of the file, except that a unit stands after the one above it.</returns>
    public static IReadOnlyList<PlannedLine> Make(IReadOnlyCollection<RosterRow> rows, IReadOnlyDictionary<string, StoredUnit> stored)
    {
        var plan = new UnitsPlan(rows, stored);
        var problems = rows.ToDictionary(row => row.Line, plan.TakeIn);
        var lines = new List<PlannedLine>();
        var taken = 0;
        foreach (var row in rows)
        {
            var rest = plan.Judge(row, problems[row.Line]);
            // What the row needed above it has been planned by now, and perhaps itself.
            lines.AddRange(plan.units.Lines.Skip(taken));
            taken = plan.units.Lines.Count;
            if (rest is not null)
                lines.Add(rest);
        }

        return lines;
    }

    private List<RosterProblem> TakeIn(RosterRow row)
    {
        if (row.Damage is { } damage)
            return [damage];
        var (code, name, parent) = (RosterUnits.CodeOf(row), row[RosterField.UnitName] ?? "", row[RosterField.ParentUnitCode]?.ToUpperInvariant());
        var problems = cells.Formulas(row).ToList();
        if (!OrgUnit.IsCode(code))
            problems.Add(new RosterProblem("institution.unit-code", OrgUnit.LongestCode));
        if (name.Length is 0 or > OrgUnit.LongestName)
            problems.Add(new RosterProblem("institution.unit-name", OrgUnit.LongestName));
        if (!string.IsNullOrEmpty(parent) && !OrgUnit.IsCode(parent))
            problems.Add(new RosterProblem("institution.parent-unit-code", OrgUnit.LongestCode));
        if (codes.OthersThan(row.Line, code) is { } others)
            problems.Add(new RosterProblem("institution.row-unit-twice", code, others));
        var kind = KindOf(row, code, problems);
        if (problems.Count == 0)
            units.TakeIn(code, new RosterUnits.Statement(row.Line, name, string.IsNullOrEmpty(parent) ? null : parent, kind));
        return problems;
    }

    private UnitKind? KindOf(RosterRow row, string code, List<RosterProblem> problems)
    {
        if (row[RosterField.UnitKind] is not { Length: > 0 } cell)
            return null;
        var kind = RosterWords.KindOfUnit(cell);
        var isRoot = stored.GetValueOrDefault(code) is { Facts.Parent: null };
        if (kind is null)
            problems.Add(new RosterProblem("institution.row-unit-kind-unknown", RosterCells.Shown(cell), RosterWords.UnitKindNames));
        else if (isRoot && kind != UnitKind.Institution)
            problems.Add(new RosterProblem("institution.unit-is-root", code));
        else if (!isRoot && kind == UnitKind.Institution)
            problems.Add(new RosterProblem("institution.unit-second-root"));
        return kind;
    }

    /// <summary>Null when the unit itself is among those that are created or changed.</summary>
    private PlannedLine? Judge(RosterRow row, List<RosterProblem> problems)
    {
        var code = RosterUnits.CodeOf(row);
        if (problems.Count == 0 && units.ProblemOf(code) is { } wrong)
            problems.Add(wrong);
        var name = RosterCells.Shown(row[RosterField.UnitName] ?? "", OrgUnit.LongestName);
        if (problems.Count > 0)
            return new PlannedLine(row.Line, LineSubject.Unit, RosterCells.Shown(code, 40), name, LineOutcome.Rejected, null, null, null, problems);
        return units.Need(code, row.Line) is null
            ? new PlannedLine(row.Line, LineSubject.Unit, code, name, LineOutcome.Left, stored[code].Id, null, null, [])
            : null;
    }
}
