using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// What is particular about a kind of import: how its rows compare with what is stored, and how a line is done and taken back. All the
/// rest, from reading the file to the record of the import, is the same for all kinds. Its columns: <see cref="RosterColumns"/>.
/// </summary>
internal interface IImportStrategy
{
    ImportKind Kind { get; }

    /// <summary>Whose lines are counted as created, changed, left.</summary>
    LineSubject Subject { get; }

    /// <summary>What would happen, row by row; changes nothing. What depends on another line comes after it.</summary>
    Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellationToken);

    /// <summary>Within a transaction: gets ready to do the lines of an import, or to take them back.</summary>
    Task<IImportRun> BeginAsync(Guid importId, bool undo, CancellationToken cancellationToken);
}

/// <summary>The lines of one import being done or taken back, a batch at a time.</summary>
internal interface IImportRun
{
    /// <summary>Does created and changed lines, in their order. One whose record somebody changed since the dry run is rejected instead.</summary>
    Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken);

    /// <summary>Takes lines back, the last first. One that cannot be says why it is kept.</summary>
    Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken);
}

internal sealed class ImportStrategies(IEnumerable<IImportStrategy> kinds)
{
    public IImportStrategy Of(ImportKind kind) => kinds.SingleOrDefault(each => each.Kind == kind) ?? throw new NotFoundException();
}
