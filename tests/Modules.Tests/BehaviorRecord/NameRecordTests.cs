using System.Reflection;
using System.Text.Json;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Platform.Notifications;
using FacultyDev.Tests.Approval;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>Names stored in the database, which a later version must still recognize.</summary>
public sealed class NameRecordTests
{
    [Fact]
    public void AuditTrail_KindsAndFields_MatchTheApprovedFile()
    {
        using var services = ComposedApplication.Build();
        using var scope = services.CreateScope();
        var entities = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().Model.GetEntityTypes()
            .Where(type => typeof(IAudited).IsAssignableFrom(type.ClrType));
        ApprovedFile.ShouldHold("audit.txt", entities.SelectMany(Fields).Concat(Enum.GetNames<AuditChange>().Select(change => $"change {change}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Notifications_TypesAndCodes_MatchTheApprovedFile()
    {
        using var services = ComposedApplication.Build();
        ApprovedFile.ShouldHold("notifications.txt", services.GetRequiredService<NotificationTypes>().All.SelectMany(kind =>
            kind.Codes.Select(code => $"{kind.Name} | {code}").Prepend($"{kind.Name} | by mail: {kind.Default}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Jobs_WithTheirPayloads_MatchTheApprovedFile()
    {
        using var services = ComposedApplication.Build();
        ApprovedFile.ShouldHold("jobs.txt", services.GetServices<JobKind>().SelectMany(kind =>
            JsonShape.Of("payload", kind.Payload, JsonSerializerOptions.Default).Prepend($"attempts {kind.Attempts}").Select(line => $"{kind.Name} | {line}"))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AccessLog_DataClasses_MatchTheApprovedFile()
    {
        using var services = ComposedApplication.Build();
        var openable = services.GetServices<BreakGlassDataClass>().Select(each => $"opened by break-glass | {each.DataClass} | {each.Code}");
        ApprovedFile.ShouldHold("data-classes.txt", DataClasses.All.Select(each => $"{each} | DataClass.{DataClasses.KeyOf(each)}").Concat(openable));
    }

    private static IEnumerable<string> Fields(IEntityType entity)
    {
        var fields =
            from property in entity.GetProperties()
            let clr = property.PropertyInfo
            where clr is not null && clr.Name is not (nameof(Entity.Id) or nameof(Entity.Version)) && !clr.IsDefined(typeof(NotAuditedAttribute))
            select $"{clr.Name}{(clr.IsDefined(typeof(RedactedAttribute)) ? " redacted" : "")}";
        return fields.Select(field => $"{AuditTrail.KindOf(entity)} | {field}");
    }
}
