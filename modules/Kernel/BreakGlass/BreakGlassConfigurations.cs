using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.BreakGlass;

internal sealed class BreakGlassRequestConfiguration : IEntityTypeConfiguration<BreakGlassRequest>
{
    public void Configure(EntityTypeBuilder<BreakGlassRequest> builder)
    {
        builder.ToTable("kernel_break_glass");
        builder.Property(request => request.DataClass).HasMaxLength(80);
        builder.Property(request => request.Reason).HasMaxLength(BreakGlassRequest.MaxReasonLength);
        builder.Property(request => request.LegalBasis).HasMaxLength(BreakGlassRequest.MaxLegalBasisLength);
        builder.Property(request => request.Refusal).HasMaxLength(BreakGlassRequest.MaxReasonLength);
        // One index per query: open access of a requester; requests about an owner; requests by a requester; the list by state; the whole
        // list.
        builder.HasIndex(request => new { request.AskerId, request.OwnerId, request.DataClass, request.EndsAt });
        builder.HasIndex(request => new { request.OwnerId, request.AskedAt });
        builder.HasIndex(request => new { request.AskerId, request.AskedAt, request.Id });
        builder.HasIndex(request => new { request.Status, request.AskedAt, request.Id });
        builder.HasIndex(request => new { request.AskedAt, request.Id });
        builder.HasMany(request => request.Steps).WithOne().HasForeignKey(entry => entry.RequestId);
        // A request has only a few entries, and every operation reads them.
        builder.Navigation(request => request.Steps).AutoInclude();
    }
}

internal sealed class BreakGlassHistoryEntryConfiguration : IEntityTypeConfiguration<BreakGlassHistoryEntry>
{
    public void Configure(EntityTypeBuilder<BreakGlassHistoryEntry> builder)
    {
        builder.ToTable("kernel_break_glass_steps");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Ignore(entry => entry.Roles);
        builder.Property(entry => entry.RoleNames).HasMaxLength(BreakGlassHistoryEntry.MaxRolesLength);
        builder.Property(entry => entry.Why).HasMaxLength(BreakGlassRequest.MaxReasonLength);
        builder.HasIndex(entry => entry.RequestId);
        builder.HasIndex(entry => entry.PersonId);
    }
}
