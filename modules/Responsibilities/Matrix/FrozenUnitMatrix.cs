using System.Globalization;
using System.Text.Json;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>
/// The matrix of one unit in a snapshot. It is stored as JSON text, because it is written once and always read as a whole.
/// </summary>
internal sealed class FrozenUnitMatrix
{
    private FrozenUnitMatrix()
    {
    }

    public FrozenUnitMatrix(Guid snapshotId, Guid unitId, FrozenMatrixContents contents) =>
        (SnapshotId, UnitId, Contents) = (snapshotId, unitId, JsonSerializer.Serialize(contents));

    public Guid SnapshotId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Contents { get; private set; } = "";

    public FrozenMatrixContents Read() => JsonSerializer.Deserialize<FrozenMatrixContents>(Contents)!;
}

/// <param name="Lines">The standings in matrix order.</param>
internal sealed record FrozenMatrixContents(IReadOnlyList<FrozenLine> Lines, IReadOnlyList<StoredHolders> Holders)
{
    public static FrozenMatrixContents Of(
        IReadOnlyList<ResponsibilityStanding> standings, IReadOnlyDictionary<string, CatalogueEntry> entries, IReadOnlyDictionary<FacultyRole, RoleHolders> holders) => new(
        [.. standings.Select(standing => new FrozenLine(entries[standing.Code].Title, entries[standing.Code].TitleEs, standing))],
        StoredHolders.Of(holders));

    /// <summary>The standings with titles in the language of the request, as in an open year.</summary>
    public IReadOnlyList<ResponsibilityStanding> Standings =>
        [.. Lines.Select(line => line.Standing with { Title = CatalogueEntry.IsSpanish(CultureInfo.CurrentUICulture) ? line.TitleEs : line.Title })];

    public IReadOnlyDictionary<FacultyRole, RoleHolders> HoldersByRole() => StoredHolders.ByRole(Holders);
}

internal sealed record FrozenLine(string Title, string TitleEs, ResponsibilityStanding Standing);
