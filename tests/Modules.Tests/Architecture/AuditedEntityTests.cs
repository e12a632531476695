using FacultyDev.Kernel.Data;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Every aggregate leaves an audit trail unless it is listed here, so that an exception is always a decision.</summary>
public sealed class AuditedEntityTests
{
    private static readonly string[] WithoutATrail =
    [
        // A person's private feed address is not an institutional record.
        "CalendarFeed",
        // Has its own history, which hides the raiser's name where the raiser chose to.
        "Need",
    ];

    [Fact]
    public void Aggregates_WithoutAnAuditTrail_AreListedHere() =>
        ComposedApplication.Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Entity)) && !type.IsAbstract && !typeof(IAudited).IsAssignableFrom(type))
            .Select(type => type.Name)
            .ShouldBe(WithoutATrail, ignoreOrder: true);
}
