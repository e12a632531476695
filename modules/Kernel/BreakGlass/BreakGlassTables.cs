using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.BreakGlass;

internal sealed class BreakGlassRequestTable : IEntityTypeConfiguration<BreakGlassRequest>
{
    public void Configure(EntityTypeBuilder<BreakGlassRequest> builder)
    {
        builder.ToTable("kernel_break_glass");
        builder.Property(request => request.DataClass).HasMaxLength(80);
        builder.Property(request => request.Reason).HasMaxLength(BreakGlassRequest.LongestReason);
        builder.Property(request => request.LegalBasis).HasMaxLength(BreakGlassRequest.LongestBasis);
        builder.Property(request => request.Refusal).HasMaxLength(BreakGlassRequest.LongestReason);
        // Is something open to this person; what concerns an owner; what somebody asked for; the list by state, and all of it.
        builder.HasIndex(request => new { request.AskerId, request.OwnerId, request.DataClass, request.EndsAt });
        builder.HasIndex(request => new { request.OwnerId, request.AskedAt });
        builder.HasIndex(request => new { request.AskerId, request.AskedAt, request.Id });
        builder.HasIndex(request => new { request.Status, request.AskedAt, request.Id });
        builder.HasIndex(request => new { request.AskedAt, request.Id });
        builder.HasMany(request => request.Steps).WithOne().HasForeignKey(step => step.RequestId);
        // A handful a request, and every verb looks at them.
        builder.Navigation(request => request.Steps).AutoInclude();
    }
}

internal sealed class BreakGlassStepTable : IEntityTypeConfiguration<BreakGlassStep>
{
    public void Configure(EntityTypeBuilder<BreakGlassStep> builder)
    {
        builder.ToTable("kernel_break_glass_steps");
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Ignore(step => step.Roles);
        builder.Property(step => step.RoleNames).HasMaxLength(BreakGlassStep.LongestRoles);
        builder.Property(step => step.Why).HasMaxLength(BreakGlassRequest.LongestReason);
        builder.HasIndex(step => step.RequestId);
        builder.HasIndex(step => step.PersonId);
    }
}
