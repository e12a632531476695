using System.Text.Json;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Institution.Rosters;

internal enum ImportState
{
    /// <summary>The file is here; nobody has said yet which column is what.</summary>
    Uploaded,

    /// <summary>The dry run is being made.</summary>
    Planning,

    /// <summary>The file as a whole could not be read; says why.</summary>
    Refused,

    /// <summary>The dry run can be looked at.</summary>
    Planned,

    /// <summary>It is being applied.</summary>
    Applying,

    Applied,

    Undoing,

    Undone,
}

/// <summary>An import: the file, of what kind it is, which column is what, what came of the dry run, and who applied or undid it.</summary>
internal sealed class RosterImport : Entity, IAudited
{
    /// <summary>As long as a spreadsheet lets a sheet's name be, and some more.</summary>
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

    /// <summary>Of a workbook; null means its first, or that the file is one table.</summary>
    public string? Sheet { get; private set; }

    public string FileName { get; private set; } = "";

    public Guid FileId { get; private set; }

    /// <summary>The headers, as JSON.</summary>
    [NotAudited]
    public string Columns { get; private set; } = "";

    /// <summary>Finds the last import with the same columns, whose mapping is offered again.</summary>
    [NotAudited]
    public string ColumnsKey { get; private set; } = "";

    /// <summary>Which column is what, as JSON; null until said.</summary>
    [NotAudited]
    public string? Mapping { get; private set; }

    public DateOrder Dates { get; private set; }

    /// <summary>One bad row and nothing is applied.</summary>
    public bool AllOrNothing { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>The background work under way or last done.</summary>
    [NotAudited]
    public Guid? JobId { get; private set; }

    public string? RefusalCode { get; private set; }

    [NotAudited]
    public string? RefusalArguments { get; private set; }

    /// <summary>These and the following count what the import is about: people, units, lines of supervision, or roles.</summary>
    public int Created { get; private set; }

    public int Changed { get; private set; }

    public int Left { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Units created or changed because people are in them.</summary>
    public int Units { get; private set; }

    /// <summary>What undoing could not take back; each says why.</summary>
    public int Kept { get; private set; }

    /// <summary>An account; null when the program itself did it. The name beside it is that of the day.</summary>
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

    /// <summary>Another kind or another sheet was meant; which column is what is said anew.</summary>
    public void ChangeSource(RosterSource reading)
    {
        Require(ImportState.Uploaded, ImportState.Refused, ImportState.Planned);
        SetSource(reading);
        (Mapping, State, RefusalCode, RefusalArguments) = (null, ImportState.Uploaded, null, null);
    }

    /// <summary>Says which column is what; the dry run follows.</summary>
    public void SetMapping(ColumnMapping mapping, DateOrder dates, bool allOrNothing)
    {
        Require(ImportState.Uploaded, ImportState.Refused, ImportState.Planned, ImportState.Planning);
        mapping.PositionsIn(ColumnList);
        (Mapping, Dates, AllOrNothing, State) = (mapping.Serialize(), dates, allOrNothing, ImportState.Planning);
        (RefusalCode, RefusalArguments) = (null, null);
    }

    /// <summary>The dry run is made.</summary>
    public void SetPlan(ImportCounts counts)
    {
        Require(ImportState.Planning);
        SetCounts(counts);
        State = ImportState.Planned;
    }

    /// <summary>The file cannot be read; the reason is kept in words of the reader's language.</summary>
    public void Refuse(DomainException reason)
    {
        Require(ImportState.Planning);
        (State, RefusalCode, RefusalArguments) = (ImportState.Refused, reason.Code, TextArguments.Serialize(reason.Arguments));
        SetCounts(new ImportCounts(0, 0, 0, 0, 0));
    }

    /// <summary>Somebody wants it applied. Once: the second of two clicks is refused.</summary>
    public void RequestApply()
    {
        Require(ImportState.Planned);
        RequireSomethingToApply();
        State = ImportState.Applying;
    }

    /// <summary>The work itself begins, perhaps again after a crash.</summary>
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

    /// <summary>Somebody changed a record since the dry run, and it was all or nothing: nothing was done, and the dry run is made anew.</summary>
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

    /// <summary>The background work was stopped or failed, and wrote nothing: it stands where it stood before.</summary>
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

/// <summary>As what a file is read, and the headers that it has then.</summary>
internal sealed record RosterSource(ImportKind Kind, string? Sheet, IReadOnlyList<string> Columns);

internal sealed record ImportCounts(int Created, int Changed, int Left, int Rejected, int Units);
