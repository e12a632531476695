using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>
/// Refuses, in every query that a test runs, what a database supported later may be unable to do: date functions, set operations,
/// changing rows through a navigation, and an update that reads a column which the same statement sets.
/// </summary>
internal sealed class PortableQueries : IQueryExpressionInterceptor
{
    /// <summary>Shared by all contexts, because EF caches compiled queries and models per interceptor instance.</summary>
    public static readonly PortableQueries Instance = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        new Look(eventData.Context!.Model).Visit(queryExpression);
        return queryExpression;
    }

    private static NotSupportedException Refuse(Expression found, string why) => new($"Not every database can do this: {why}\n{found}");

    private sealed class Look(IModel model) : ExpressionVisitor
    {
        private bool isChange;

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(Queryable) && node.Method.Name is "Except" or "ExceptBy" or "Intersect" or "IntersectBy")
                throw Refuse(node, "set operations");
            if (node.Method.DeclaringType == typeof(DateOnly) && node.Method.Name is not (nameof(DateOnly.Equals) or nameof(DateOnly.CompareTo)))
                throw Refuse(node, "functions of days; compute them before the query");
            if (node.Method.DeclaringType == typeof(EntityFrameworkQueryableExtensions) && node.Method.Name.StartsWith("Execute", StringComparison.Ordinal))
            {
                isChange = true;
                if (node.Arguments is [_, NewArrayExpression setters])
                    CheckOrder(setters);
            }

            return base.VisitMethodCall(node);
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Member.DeclaringType == typeof(DateOnly))
                throw Refuse(node, "parts of days; compute them before the query");
            if (isChange && node.Expression is { } owner && model.FindEntityType(owner.Type) is { } entity
                && (entity.FindNavigation(node.Member.Name) ?? (INavigationBase?)entity.FindSkipNavigation(node.Member.Name)) is not null)
                throw Refuse(node, "changing rows through a navigation");
            return base.VisitMember(node);
        }

        /// <summary>Some databases assign each column before they evaluate the next assignment.</summary>
        private static void CheckOrder(NewArrayExpression setters)
        {
            var assigned = setters.Expressions.Cast<NewExpression>()
                .Select(setter => (Column: NameOf(setter.Arguments[0]), Value: setter.Arguments[1])).ToList();
            foreach (var (column, value) in assigned)
            {
                var read = new Members();
                read.Visit(value);
                if (assigned.Any(other => other.Column != column && read.Names.Contains(other.Column)))
                    throw Refuse(value, "reading a column that the same statement sets");
            }
        }

        private static string NameOf(Expression property)
        {
            var members = new Members();
            members.Visit(property);
            return members.Names.Single();
        }
    }

    /// <summary>Collects the members of the row itself.</summary>
    private sealed class Members : ExpressionVisitor
    {
        public HashSet<string> Names { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is ParameterExpression)
                Names.Add(node.Member.Name);
            return base.VisitMember(node);
        }
    }
}
