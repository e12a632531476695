using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.Jobs;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("kernel_jobs");
        builder.HasKey(job => job.Id);
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.Kind).HasMaxLength(80);
        builder.Property(job => job.Title).HasMaxLength(Job.MaxTitleLength);
        builder.Property(job => job.RequestedByName).HasMaxLength(200);
        builder.Property(job => job.Culture).HasMaxLength(20);
        builder.Property(job => job.UniqueKey).HasMaxLength(120);
        builder.Property(job => job.Message).HasMaxLength(Job.MaxMessageLength);
        builder.Property(job => job.ErrorCode).HasMaxLength(120);
        builder.Property(job => job.ResultPath).HasMaxLength(400);
        builder.Property(job => job.ResultSummary).HasMaxLength(Job.MaxMessageLength);
        builder.HasIndex(job => job.UniqueKey).IsUnique();
        builder.HasIndex(job => new { job.State, job.NotBefore });
        builder.HasIndex(job => new { job.State, job.LeaseUntil });
        builder.HasIndex(job => job.QueuedAt);
        builder.HasIndex(job => new { job.State, job.QueuedAt });
        builder.HasIndex(job => new { job.RequestedById, job.QueuedAt });
        builder.RefersToAccount(job => job.RequestedById, nameBeside: job => job.RequestedByName);
        builder.RefersToNobody(job => job.RunId, "An attempt to run the job.");
        builder.ExportedIn("platform", "backgroundWork");
    }
}
