using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Table;

/// <summary>The table of fifty: seven rows of three cells.</summary>
internal sealed record TableView(IReadOnlyList<TableRow> Rows)
{
    /// <summary>What the table was frozen in; null while it is alive.</summary>
    public TableSnapshot? Snapshot { get; init; }

    public IReadOnlyList<ResponsibilityStanding> Standings { get; } = [.. Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Standings)];

    public int Count(StandingState state) => Standings.Count(standing => standing.State == state);

    public static TableView Of(IReadOnlyList<ResponsibilityStanding> standings, IReadOnlyDictionary<FacultyRole, RoleHolders> holders)
    {
        var cells = standings.ToLookup(standing => (standing.Role, standing.Domain));
        return new TableView([.. FacultyRoles.InTable.Select(role => new TableRow(
            role,
            holders[role],
            [.. Enum.GetValues<DevelopmentDomain>().Select(domain => new TableCell(domain, [.. cells[(role, domain)]]))]))]);
    }
}

internal sealed record TableRow(FacultyRole Role, RoleHolders Holders, IReadOnlyList<TableCell> Cells);

internal sealed record TableCell(DevelopmentDomain Domain, IReadOnlyList<ResponsibilityStanding> Standings)
{
    public StandingState State => StandingRule.WorstOf(Standings.Select(standing => standing.State));
}
