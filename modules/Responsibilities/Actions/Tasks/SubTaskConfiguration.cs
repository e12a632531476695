using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class SubTaskConfiguration : IEntityTypeConfiguration<SubTask>
{
    public void Configure(EntityTypeBuilder<SubTask> builder)
    {
        builder.ToTable("responsibilities_action_tasks");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Title).HasMaxLength(SubTask.MaxTitleLength);
        builder.Property(task => task.DoneBy).HasMaxLength(Actor.MaxNameLength);
        builder.HasIndex(task => task.ActionId);
        builder.HasIndex(task => task.PersonId);
        builder.HasIndex(task => task.DoneById);
        builder.RefersToPerson(task => task.PersonId);
        builder.RefersToPerson(task => task.DoneById, nameBeside: task => task.DoneBy);
        builder.ExportedIn("responsibilities", "tasks");
    }
}
