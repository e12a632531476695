using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>What an import does with one row, stored for review, download and undo.</summary>
internal sealed class RosterImportLine
{
    private RosterImportLine()
    {
    }

    public RosterImportLine(Guid importId, int number, PlannedLine planned)
    {
        (ImportId, Number, Line, Subject, Key, Name) = (importId, number, planned.Line, planned.Subject, planned.Key, planned.Name);
        (Outcome, RecordId, Before, After) = (planned.Outcome, planned.RecordId, planned.Before, planned.After);
        Problems = RowProblem.Serialize(planned.Problems);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ImportId { get; private set; }

    /// <summary>Position within the import: units first, parents before children, then the rows of the file.</summary>
    public int Number { get; private set; }

    /// <summary>Line number in the file.</summary>
    public int Line { get; private set; }

    public LineSubject Subject { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public LineOutcome Outcome { get; private set; }

    public Guid? RecordId { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    public string? Problems { get; private set; }

    /// <summary>Why undoing kept the change, as JSON; null if it was undone or not attempted.</summary>
    public string? KeptBecause { get; private set; }

    /// <summary>
    /// Rejects the line when applying, because its record changed after the dry run or the change is not permitted.
    /// </summary>
    public void Reject(RowProblem problem) => (Outcome, Problems) = (LineOutcome.Rejected, RowProblem.Serialize([problem]));

    public void MarkKept(RowProblem because) => KeptBecause = RowProblem.Serialize([because]);
}
