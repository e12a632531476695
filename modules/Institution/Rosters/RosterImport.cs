using System.Text.Json;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Institution.Rosters;

internal enum ImportState
{
    /// <summary>The file is stored, but its columns are not mapped yet.</summary>
    Uploaded,

    /// <summary>The dry run is queued or running.</summary>
    Planning,

    /// <summary>The whole file could not be read; RefusalCode says why.</summary>
    Refused,

    /// <summary>The dry run can be reviewed.</summary>
    Planned,

    /// <summary>Applying is queued or running.</summary>
    Applying,

    Applied,

    Undoing,

    Undone,
}

/// <summary>
/// An import: its file, kind and column mapping, the counts of its dry run, and who uploaded, applied and undid it.
/// </summary>
internal sealed class RosterImport : Entity, IAudited
{
    /// <summary>A little more than the 31 characters that Excel allows.</summary>
    public const int MaxSheetLength = 60;

    private RosterImport()
    {
    }

    public RosterImport(string fileName, Guid fileId, RosterSource reading, Actor actor)
    {
        (FileName, FileId, UploadedById, UploadedByName, UploadedAt) = (fileName, fileId, actor.AccountId, actor.Name, actor.At);
        SetSource(reading);
    }

    public ImportKind Kind { get; private set; }

    /// <summary>The sheet of a workbook; null for the first sheet or for a CSV file.</summary>
    public string? Sheet { get; private set; }

    public string FileName { get; private set; } = "";

    public Guid FileId { get; private set; }

    /// <summary>The file's headers as a JSON array.</summary>
    [NotAudited]
    public string Columns { get; private set; } = "";

    /// <summary>A hash of the columns, which finds the last import with the same columns to reuse its mapping.</summary>
    [NotAudited]
    public string ColumnsKey { get; private set; } = "";

    /// <summary>The column mapping as JSON; null until it is set.</summary>
    [NotAudited]
    public string? Mapping { get; private set; }

    public DateOrder Dates { get; private set; }

    /// <summary>A single rejected row prevents the whole import.</summary>
    public bool AllOrNothing { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>The background job that is running or ran last.</summary>
    [NotAudited]
    public Guid? JobId { get; private set; }

    public string? RefusalCode { get; private set; }

    [NotAudited]
    public string? RefusalArguments { get; private set; }

    /// <summary>This and the next three count the import's subject: people, units, supervision lines or roles.</summary>
    public int Created { get; private set; }

    public int Changed { get; private set; }

    public int Left { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Units created or changed because people in the file belong to them.</summary>
    public int Units { get; private set; }

    /// <summary>Lines that undoing kept; each line has its reason.</summary>
    public int Kept { get; private set; }

    /// <summary>The account; null if done outside a signed-in request. The name is stored as it was at the time.</summary>
    public Guid? UploadedById { get; private set; }

    [NotAudited]
    public string UploadedByName { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }

    public Guid? AppliedById { get; private set; }

    [NotAudited]
    public string? AppliedByName { get; private set; }

    public DateTime? AppliedAt { get; private set; }

    public Guid? UndoneById { get; private set; }

    [NotAudited]
    public string? UndoneByName { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public bool IsWorking => State is ImportState.Planning or ImportState.Applying or ImportState.Undoing;

    public bool HasSomethingToApply => Created + Changed + Units > 0;

    public bool MayBeApplied => State == ImportState.Planned && HasSomethingToApply && (!AllOrNothing || Rejected == 0);

    string IAudited.AuditLabel => FileName;

    public IReadOnlyList<string> ColumnList => JsonSerializer.Deserialize<string[]>(Columns)!;

    /// <summary>Chooses another kind or sheet and resets the column mapping.</summary>
    public void ChangeSource(RosterSource reading)
    {
        Require(ImportState.Uploaded, ImportState.Refused, ImportState.Planned);
        SetSource(reading);
        (Mapping, State, RefusalCode, RefusalArguments) = (null, ImportState.Uploaded, null, null);
    }

    /// <summary>Sets the column mapping and starts the dry run.</summary>
    public void SetMapping(ColumnMapping mapping, DateOrder dates, bool allOrNothing)
    {
        Require(ImportState.Uploaded, ImportState.Refused, ImportState.Planned, ImportState.Planning);
        mapping.PositionsIn(ColumnList);
        (Mapping, Dates, AllOrNothing, State) = (mapping.Serialize(), dates, allOrNothing, ImportState.Planning);
        (RefusalCode, RefusalArguments) = (null, null);
    }

    /// <summary>Records the result of the dry run.</summary>
    public void SetPlan(ImportCounts counts)
    {
        Require(ImportState.Planning);
        SetCounts(counts);
        State = ImportState.Planned;
    }

    /// <summary>
    /// Records that the file cannot be read. Stores the error code, not a text, so that each viewer sees it in their own
    /// language.
    /// </summary>
    public void Refuse(DomainException reason)
    {
        Require(ImportState.Planning);
        (State, RefusalCode, RefusalArguments) = (ImportState.Refused, reason.Code, TextArguments.Serialize(reason.Arguments));
        SetCounts(new ImportCounts(0, 0, 0, 0, 0));
    }

    /// <summary>Marks the import for applying. A second request, such as a double click, is refused.</summary>
    public void RequestApply()
    {
        Require(ImportState.Planned);
        RequireSomethingToApply();
        State = ImportState.Applying;
    }

    /// <summary>Called when the job starts, possibly again after a crash; therefore also allowed while applying.</summary>
    public void StartApplying()
    {
        Require(ImportState.Planned, ImportState.Applying);
        RequireSomethingToApply();
        State = ImportState.Applying;
    }

    /// <summary>All is written. The counts differ from the dry run's when records were changed by somebody in between.</summary>
    public void Apply(ImportCounts counts, Actor actor)
    {
        Require(ImportState.Applying);
        SetCounts(counts);
        (State, AppliedById, AppliedByName, AppliedAt) = (ImportState.Applied, actor.AccountId, actor.Name, actor.At);
    }

    /// <summary>Returns to the dry run, because a record changed since and an all-or-nothing import applied nothing.</summary>
    public void RequestReplan()
    {
        Require(ImportState.Planned, ImportState.Applying);
        State = ImportState.Planning;
    }

    public void RequestUndo()
    {
        Require(ImportState.Applied);
        State = ImportState.Undoing;
    }

    public void StartUndoing()
    {
        Require(ImportState.Applied, ImportState.Undoing);
        State = ImportState.Undoing;
    }

    public void Undo(int kept, Actor actor)
    {
        Require(ImportState.Undoing);
        (State, Kept, UndoneById, UndoneByName, UndoneAt) = (ImportState.Undone, kept, actor.AccountId, actor.Name, actor.At);
    }

    /// <summary>Returns to the state before the job, which failed or was canceled without saving anything.</summary>
    public void RevertState()
    {
        Require(ImportState.Planning, ImportState.Applying, ImportState.Undoing);
        State = State switch { ImportState.Planning => ImportState.Uploaded, ImportState.Applying => ImportState.Planned, _ => ImportState.Applied };
    }

    public void SetJob(Guid jobId) => JobId = jobId;

    private void SetSource(RosterSource reading)
    {
        (Kind, Sheet) = (reading.Kind, reading.Sheet);
        (Columns, ColumnsKey) = (JsonSerializer.Serialize(reading.Columns), ColumnMapping.KeyOf(reading.Columns));
    }

    private void RequireSomethingToApply()
    {
        if (AllOrNothing && Rejected > 0)
            throw new DomainException("institution.import.has-rejected-rows", null, Rejected);
        if (!HasSomethingToApply)
            throw new DomainException("institution.import.nothing-to-apply");
    }

    private void Require(params ReadOnlySpan<ImportState> states)
    {
        if (!states.Contains(State))
            throw new DomainException("institution.import.wrong-state");
    }

    private void SetCounts(ImportCounts counts) =>
        (Created, Changed, Left, Rejected, Units) = (counts.Created, counts.Changed, counts.Left, counts.Rejected, counts.Units);
}

/// <summary>How a file is read: its kind, its sheet and the headers found there.</summary>
internal sealed record RosterSource(ImportKind Kind, string? Sheet, IReadOnlyList<string> Columns);

internal sealed record ImportCounts(int Created, int Changed, int Left, int Rejected, int Units);
