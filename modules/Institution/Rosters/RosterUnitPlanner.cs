using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Compares the units that a roster names with the stored ones: which ones to create, rename or move, and which ones are invalid.
/// Add all rows before asking for problems or plans.
/// </summary>
internal sealed class RosterUnitPlanner
{
    private readonly IReadOnlyDictionary<string, StoredUnit> stored;
    private readonly bool everyParentIsKnown;
    private readonly string root;
    private readonly Dictionary<string, UnitMention> statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowProblem?> verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedLine?> planned = new(StringComparer.Ordinal);
    private readonly List<PlannedLine> lines = [];

    /// <param name="everyParentIsKnown">Whether a parent must be stored or in the file; otherwise a missing parent is created
    /// from its code.</param>
    public RosterUnitPlanner(IReadOnlyDictionary<string, StoredUnit> stored, bool everyParentIsKnown = false)
    {
        (this.stored, this.everyParentIsKnown) = (stored, everyParentIsKnown);
        root = stored.Single(unit => unit.Value.Details.Parent is null).Key;
    }

    /// <summary>Parents before children.</summary>
    public IReadOnlyList<PlannedLine> Lines => lines;

    /// <summary>Adds what a row says about its unit; returns why it is invalid, or null.</summary>
    public RowProblem? Add(RosterRow row)
    {
        var (code, name, parent) = (CodeOf(row), row[RosterField.UnitName], row[RosterField.ParentUnitCode]?.ToUpperInvariant());
        if (!OrgUnit.IsCode(code))
            return new RowProblem("institution.unit.invalid-code", OrgUnit.MaxCodeLength);
        if (!string.IsNullOrEmpty(parent) && !OrgUnit.IsCode(parent))
            return new RowProblem("institution.unit.invalid-parent-code", OrgUnit.MaxCodeLength);
        if (name?.Length > OrgUnit.MaxNameLength)
            return new RowProblem("institution.unit.invalid-name", OrgUnit.MaxNameLength);
        return Add(code, new UnitMention(row.Line, NullIfEmpty(name), NullIfEmpty(parent), null));
    }

    /// <summary>Adds a unit whose values have already been validated.</summary>
    public RowProblem? Add(string code, UnitMention statement)
    {
        if (!statements.TryGetValue(code, out var first))
            statements[code] = first = statement;
        else if (statement.Name is not null && first.Name is not null && statement.Name != first.Name)
            return new RowProblem("institution.unit.conflicting-names", code, first.Name, first.Line);
        else if (statement.Parent is not null && first.Parent is not null && statement.Parent != first.Parent)
            return new RowProblem("institution.unit.conflicting-parents", code, first.Parent, first.Line);
        else
            statements[code] = first = first with { Name = first.Name ?? statement.Name, Parent = first.Parent ?? statement.Parent };
        if (first.Parent is not null)
            parents.Add(first.Parent);
        return null;
    }

    public static string CodeOf(RosterRow row) => (row[RosterField.UnitCode] ?? "").ToUpperInvariant();

    /// <summary>The problem of the unit or of a unit above it; null if there is none.</summary>
    public RowProblem? ProblemOf(string code)
    {
        if (!verdicts.TryGetValue(code, out var verdict))
            verdicts[code] = verdict = FindProblem(code);
        return verdict;
    }

    /// <summary>
    /// Plans the unit and all units above it, because an accepted row needs them. Null if the unit stays unchanged.
    /// </summary>
    public PlannedLine? PlanFor(string code, int line)
    {
        if (planned.TryGetValue(code, out var known))
            return known;
        if (ParentOf(code) is { } parent)
            PlanFor(parent, line);
        var plannedLine = Plan(code, line);
        planned[code] = plannedLine;
        if (plannedLine is not null)
            lines.Add(plannedLine);
        return plannedLine;
    }

    private RowProblem? FindProblem(string code)
    {
        if (code == root && statements.GetValueOrDefault(code)?.Parent is not null)
            return new RowProblem("institution.unit.is-root", code);
        var path = new List<string>();
        for (var at = code; at is not null; at = ParentOf(at))
        {
            if (path.Contains(at))
                return new RowProblem("institution.unit.cycle-in-file", string.Join(" → ", path.SkipWhile(step => step != at).Append(at)));
            if (stored.GetValueOrDefault(at) is { IsClosed: true })
                return new RowProblem("institution.unit.closed", at);
            if (everyParentIsKnown && !stored.ContainsKey(at) && !statements.ContainsKey(at))
                return new RowProblem("institution.row.unknown-parent-unit", at);
            path.Add(at);
        }

        return null;
    }

    /// <summary>The parent from the roster, otherwise the stored one, otherwise the institution.</summary>
    private string? ParentOf(string code) =>
        code == root ? null
        : statements.GetValueOrDefault(code)?.Parent ?? (stored.TryGetValue(code, out var unit) ? unit.Details.Parent : root);

    private PlannedLine? Plan(string code, int line)
    {
        var statement = statements.GetValueOrDefault(code);
        if (!stored.TryGetValue(code, out var unit))
        {
            var details = new UnitDetails(statement?.Name ?? code, KindOf(code), ParentOf(code));
            return new PlannedLine(
                statement?.Line ?? line, LineSubject.Unit, code, details.Name, LineOutcome.Created, Guid.CreateVersion7(), null, DetailsJson.Write(details), []);
        }

        var after = unit.Details with { Name = statement?.Name ?? unit.Details.Name, Parent = ParentOf(code), Kind = statement?.Kind ?? unit.Details.Kind };
        return after == unit.Details
            ? null
            : new PlannedLine(
                statement!.Line, LineSubject.Unit, code, after.Name, LineOutcome.Changed, unit.Id, DetailsJson.Write(unit.Details), DetailsJson.Write(after), []);
    }

    /// <summary>
    /// The kind from the roster or the stored one. Otherwise a new unit directly below the institution is a school if it has
    /// children of its own, else a department; further down, the kind follows from the parent's.
    /// </summary>
    private UnitKind KindOf(string code) =>
        statements.GetValueOrDefault(code)?.Kind is { } statedKind ? statedKind
        : stored.TryGetValue(code, out var unit) ? unit.Details.Kind
        : KindOf(ParentOf(code)!) switch
        {
            UnitKind.Institution => parents.Contains(code) ? UnitKind.School : UnitKind.Department,
            UnitKind.School => UnitKind.Department,
            _ => UnitKind.Division,
        };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    internal sealed record UnitMention(int Line, string? Name, string? Parent, UnitKind? Kind);
}
