using FacultyDev.Kernel.History;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.BreakGlass;

internal sealed class BreakGlassRequestConfiguration : IEntityTypeConfiguration<BreakGlassRequest>
{
    public void Configure(EntityTypeBuilder<BreakGlassRequest> builder)
    {
        builder.ToTable("platform_break_glass_requests");
        builder.Property(request => request.DataClass).HasMaxLength(80);
        builder.Property(request => request.Reason).HasMaxLength(BreakGlassRequest.MaxReasonLength);
        builder.Property(request => request.LegalBasis).HasMaxLength(BreakGlassRequest.MaxLegalBasisLength);
        builder.Property(request => request.Refusal).HasMaxLength(BreakGlassRequest.MaxReasonLength);
        // One index per query: open access of a requester; requests about an owner; requests by a requester; the list by state; the whole
        // list.
        builder.HasIndex(request => new { request.RequesterId, request.OwnerId, request.DataClass, request.EndsAt })
            .HasDatabaseName("IX_platform_break_glass_requests_by_requester");
        builder.HasIndex(request => new { request.OwnerId, request.RequestedAt });
        builder.HasIndex(request => new { request.RequesterId, request.RequestedAt, request.Id });
        builder.HasIndex(request => new { request.Status, request.RequestedAt, request.Id });
        builder.HasIndex(request => new { request.RequestedAt, request.Id });
        builder.HasMany(request => request.History).WithOne().HasForeignKey(entry => entry.RequestId).HasConstraintName("FK_platform_break_glass_history_request");
        // A request has only a few entries, and every operation reads them.
        builder.Navigation(request => request.History).AutoInclude();
        builder.RefersToPerson(request => request.OwnerId);
        builder.RefersToPerson(request => request.RequesterId);
        builder.ExportedIn("platform", "openedByBreakGlass", "breakGlassRequests");
    }
}

internal sealed class BreakGlassHistoryEntryConfiguration : HistoryEntryConfiguration<BreakGlassHistoryEntry, BreakGlassVerb>
{
    protected override bool HasValues => false;

    public override void Configure(EntityTypeBuilder<BreakGlassHistoryEntry> builder)
    {
        base.Configure(builder);
        builder.ToTable("platform_break_glass_history");
        builder.Property(entry => entry.RoleNames).HasMaxLength(BreakGlassHistoryEntry.MaxRolesLength);
        builder.Property(entry => entry.Why).HasMaxLength(BreakGlassRequest.MaxReasonLength);
        builder.Ignore(entry => entry.Roles);
        builder.HasIndex(entry => entry.RequestId);
        builder.NotExported("The copy has the requests that somebody made and those that opened their data; who decided on others' is about the others.");
    }
}
