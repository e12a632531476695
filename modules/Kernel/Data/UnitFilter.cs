using System.Linq.Expressions;
using FacultyDev.Contracts.Institution;
using Microsoft.EntityFrameworkCore.Query;

namespace FacultyDev.Kernel.Data;

public static class UnitFilter
{
    /// <summary>
    /// Keeps the rows of these units. For <see cref="UnitSet.Everything"/> no condition is added, which avoids a list of a thousand ids.
    /// </summary>
    public static IQueryable<T> InUnits<T>(this IQueryable<T> rows, UnitSet units, Expression<Func<T, Guid>> unitOf)
    {
        if (units.IsEverything)
            return rows;
        var ids = units.Ids.ToArray();
        Expression<Func<Guid, bool>> isIn = id => ids.Contains(id);
        return rows.Where(Expression.Lambda<Func<T, bool>>(
            ReplacingExpressionVisitor.Replace(isIn.Parameters[0], unitOf.Body, isIn.Body), unitOf.Parameters));
    }
}
