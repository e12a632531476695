using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace FacultyDev.Kernel.Data;

/// <summary>Combines conditions of a query that are known only at run time.</summary>
public static class Predicates
{
    /// <summary>Returns the condition that at least one of the conditions holds; with none, nothing fulfills it.</summary>
    public static Expression<Func<T, bool>> AnyOf<T>(params IEnumerable<Expression<Func<T, bool>>> conditions) =>
        conditions.Aggregate((Expression<Func<T, bool>>?)null, (all, one) => all is null ? one : Combine(all, one, Expression.OrElse)) ?? (_ => false);

    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Combine(one, other, Expression.AndAlso);

    private static Expression<Func<T, bool>> Combine<T>(
        Expression<Func<T, bool>> one, Expression<Func<T, bool>> other, Func<Expression, Expression, BinaryExpression> operation) =>
        Expression.Lambda<Func<T, bool>>(operation(one.Body, other.Body.With(other.Parameters[0], one.Parameters[0])), one.Parameters);

    /// <summary>Returns the expression about another row.</summary>
    internal static Expression With(this Expression body, ParameterExpression row, Expression other) => ReplacingExpressionVisitor.Replace(row, other, body);
}
