using System.Linq.Expressions;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Kernel.Data;

public static class UnitFilter
{
    /// <summary>
    /// Keeps the rows of these units. For <see cref="UnitSet.Everything"/> no condition is added, which avoids a list of a thousand ids.
    /// </summary>
    public static IQueryable<T> InUnits<T>(this IQueryable<T> rows, UnitSet units, Expression<Func<T, Guid>> unitOf) =>
        units.IsEverything ? rows : rows.Where(units.Holds(unitOf));

    /// <summary>Keeps the rows of these units and those that fulfill the condition, as of somebody's own records.</summary>
    public static IQueryable<T> InUnits<T>(
        this IQueryable<T> rows, UnitSet units, Expression<Func<T, Guid>> unitOf, Expression<Func<T, bool>> or) =>
        units.IsEverything ? rows : rows.Where(Predicates.AnyOf([units.Holds(unitOf), or]));

    /// <summary>Returns the condition that the unit of a row is in the set.</summary>
    public static Expression<Func<T, bool>> Holds<T>(this UnitSet units, Expression<Func<T, Guid>> unitOf)
    {
        if (units.IsEverything)
            return _ => true;
        if (units.IsNothing)
            return _ => false;
        var ids = units.Ids.ToArray();
        Expression<Func<Guid, bool>> isIn = id => ids.Contains(id);
        return Expression.Lambda<Func<T, bool>>(isIn.Body.With(isIn.Parameters[0], unitOf.Body), unitOf.Parameters);
    }
}
