using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// The steps that differ between kinds of import: comparing rows with stored records, and applying and undoing lines. Everything
/// else is shared; the columns of each kind are in <see cref="RosterColumns"/>.
/// </summary>
internal interface IImportStrategy
{
    ImportKind Kind { get; }

    /// <summary>The lines that the import's counts are about.</summary>
    LineSubject Subject { get; }

    /// <summary>
    /// Whether applying a line depends on its own record and the tree of units alone, so that versions, unique keys and a comparison of the
    /// tree show whether anything has changed since the lines were worked out.
    /// </summary>
    bool DependsOnUnitsAlone => false;

    /// <summary>
    /// The dry run: what would happen to each row, without changing anything. A line comes after the lines on which it depends.
    /// </summary>
    Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellationToken);

    /// <summary>Prepares applying or undoing the lines of an import, within the transaction if lines depend on more than units.</summary>
    Task<IImportRun> BeginAsync(Guid importId, bool undo, CancellationToken cancellationToken);
}

/// <summary>Applies or undoes the lines of one import in batches.</summary>
internal interface IImportRun
{
    /// <summary>Applies created and changed lines in order. Rejects a line whose record has changed since the dry run.</summary>
    Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken);

    /// <summary>Undoes lines, last first. A line that cannot be undone is marked as kept with the reason.</summary>
    Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken);
}

internal sealed class ImportStrategies(IEnumerable<IImportStrategy> strategies)
{
    public IImportStrategy Of(ImportKind kind) => strategies.SingleOrDefault(each => each.Kind == kind) ?? throw new NotFoundException();
}
