using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>Adds an entity with a predetermined id, such as one from a dry run or a reproducible id of the demo.</summary>
internal static class AddWithIdExtensions
{
    public static T AddWithId<T>(this DbContext db, Guid id, T entity) where T : Entity
    {
        db.Entry(entity).Property(added => added.Id).CurrentValue = id;
        db.Add(entity);
        return entity;
    }
}
