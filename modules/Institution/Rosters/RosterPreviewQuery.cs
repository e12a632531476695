using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;

namespace FacultyDev.Institution.Rosters;

/// <param name="Rows">The first rows.</param>
/// <param name="Sheets">Of a workbook; empty for a file that is one table.</param>
internal sealed record RosterPreview(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Sheets);

/// <summary>What is in a file, to see which column is what.</summary>
internal sealed class RosterPreviewQuery(FileStore files)
{
    private const int RowCount = 3;
    private const int MaxShownLength = 40;

    public async Task<RosterPreview> LoadAsync(RosterImport import, CancellationToken cancellationToken)
    {
        await using var contents = await files.OpenAsync(import.FileId, cancellationToken);
        var rows = new List<IReadOnlyList<string>>();
        IReadOnlyList<string> sheets = [];
        try
        {
            using var reader = RosterReader.Open(contents, sheet: import.Sheet);
            sheets = reader.Sheets;
            foreach (var (_, cells, _) in reader.Rows().Take(RowCount))
                rows.Add([.. cells.Select(cell => cell.Length <= MaxShownLength ? cell : cell[..MaxShownLength] + "…")]);
        }
        catch (DomainException)
        {
            // The dry run will say what is wrong and where; until then, what could be read is enough.
        }

        return new RosterPreview(rows, sheets);
    }
}
