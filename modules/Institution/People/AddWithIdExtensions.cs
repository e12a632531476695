using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>Adds a record under an id that was decided before it was made: by a dry run, or by the demo's chance.</summary>
internal static class AddWithIdExtensions
{
    public static T AddWithId<T>(this DbContext db, Guid id, T entity) where T : Entity
    {
        db.Entry(entity).Property(added => added.Id).CurrentValue = id;
        db.Add(entity);
        return entity;
    }
}
