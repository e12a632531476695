using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Marks stored figures as out of date, in the transaction of the change.</summary>
internal sealed class MarkFigures(FacultyDevDbContext db)
    : IEventHandler<CountedRecordsChanged>, IEventHandler<UnitTreeChanged>, IEventHandler<RolesChanged>
{
    private readonly List<FigureMark> pending = [];

    public Task HandleAsync(CountedRecordsChanged domainEvent, CancellationToken cancellationToken) => MarkAsync(domainEvent.UnitId, domainEvent.Year);

    public Task HandleAsync(UnitTreeChanged domainEvent, CancellationToken cancellationToken) => MarkAsync(null, null);

    public Task HandleAsync(RolesChanged domainEvent, CancellationToken cancellationToken) => MarkAsync(null, null);

    private Task MarkAsync(Guid? unitId, AcademicYear? year)
    {
        // A save that changes many records of a unit needs one mark.
        if (!pending.Exists(mark => mark.UnitId == unitId && mark.StartYear == year?.StartYear && db.Entry(mark).State == EntityState.Added))
        {
            var mark = new FigureMark(unitId, year);
            pending.Add(mark);
            db.Add(mark);
        }

        return Task.CompletedTask;
    }
}
