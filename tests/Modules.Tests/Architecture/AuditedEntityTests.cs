using FacultyDev.Kernel.Data;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>An aggregate is an institutional record unless it stands here; leaving the trail out is a decision, never an oversight.</summary>
public sealed class AuditedEntityTests
{
    private static readonly string[] WithoutATrail =
    [
        // A private address of one's own dates; it says nothing of the institution.
        "CalendarFeed",
        // Has a signed history of its own, which also tells who raised it to nobody who must not know.
        "Need",
    ];

    [Fact]
    public void Aggregates_WithoutATrail_AreThoseNamedHere() =>
        ComposedApplication.Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Entity)) && !type.IsAbstract && !typeof(IAudited).IsAssignableFrom(type))
            .Select(type => type.Name)
            .ShouldBe(WithoutATrail, ignoreOrder: true);
}
