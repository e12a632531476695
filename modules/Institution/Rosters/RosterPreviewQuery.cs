using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <param name="Rows">The first rows of the file.</param>
/// <param name="Sheets">The sheets of a workbook; empty for a CSV file.</param>
internal sealed record RosterPreview(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Sheets);

/// <summary>Shows the first rows of a file, to help with mapping its columns.</summary>
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
            using var reader = SpreadsheetReader.Open(contents, sheet: import.Sheet);
            sheets = reader.Sheets;
            foreach (var (_, cells, _) in reader.Rows().Take(RowCount))
                rows.Add([.. cells.Select(cell => cell.Length <= MaxShownLength ? cell : cell[..MaxShownLength] + "…")]);
        }
        catch (DomainException)
        {
            // The dry run will report the error with its line; the rows read so far are enough for a preview.
        }

        return new RosterPreview(rows, sheets);
    }
}
