using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>The responsibility matrix: seven rows (roles) of three cells (domains).</summary>
internal sealed record ResponsibilityMatrixView(IReadOnlyList<ResponsibilityMatrixRow> Rows)
{
    /// <summary>The snapshot that the matrix comes from; null while the year is open.</summary>
    public MatrixSnapshot? Snapshot { get; init; }

    /// <summary>When the figures were computed (UTC); for a snapshot see there.</summary>
    public DateTime AsOf { get; init; }

    public IReadOnlyList<ResponsibilityStanding> Standings { get; } = [.. Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Standings)];

    public int Count(StandingState state) => Standings.Count(standing => standing.State == state);

    public static ResponsibilityMatrixView Of(IReadOnlyList<ResponsibilityStanding> standings, IReadOnlyDictionary<FacultyRole, RoleHolders> holders)
    {
        var cells = standings.ToLookup(standing => (standing.Role, standing.Domain));
        return new ResponsibilityMatrixView([.. FacultyRoles.InMatrix.Select(role => new ResponsibilityMatrixRow(
            role,
            holders[role],
            [.. Enum.GetValues<DevelopmentDomain>().Select(domain => new ResponsibilityMatrixCell(domain, [.. cells[(role, domain)]]))]))]);
    }
}

internal sealed record ResponsibilityMatrixRow(FacultyRole Role, RoleHolders Holders, IReadOnlyList<ResponsibilityMatrixCell> Cells);

internal sealed record ResponsibilityMatrixCell(DevelopmentDomain Domain, IReadOnlyList<ResponsibilityStanding> Standings)
{
    public StandingState State => StandingRule.WorstOf(Standings.Select(standing => standing.State));
}
