using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;

namespace FacultyDev.Institution.Rosters;

/// <summary>The first rows of a file, to see which column is what.</summary>
internal sealed class RosterSample(FileStore files)
{
    private const int Rows = 3;
    private const int LongestShown = 40;

    public async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(RosterImport import, CancellationToken cancellation)
    {
        await using var contents = await files.OpenAsync(import.FileId, cancellation);
        var rows = new List<IReadOnlyList<string>>();
        try
        {
            using var reader = RosterReader.Open(contents);
            foreach (var (_, cells, _) in reader.Rows().Take(Rows))
                rows.Add([.. cells.Select(cell => cell.Length <= LongestShown ? cell : cell[..LongestShown] + "…")]);
        }
        catch (DomainException)
        {
            // The dry run will say what is wrong and where; until then, what could be read is enough.
        }

        return rows;
    }
}
