using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Appointments;

internal sealed class JointAppointmentConfiguration : IEntityTypeConfiguration<JointAppointment>
{
    public void Configure(EntityTypeBuilder<JointAppointment> builder)
    {
        builder.ToTable("institution_joint_appointments");
        builder.Property(appointment => appointment.Label).HasMaxLength(170);
        // These indexes cover the queries by unit and by member.
        builder.HasIndex(appointment => new { appointment.MemberId, appointment.UnitId, appointment.From, appointment.Until });
        builder.HasIndex(appointment => new { appointment.UnitId, appointment.From, appointment.Until, appointment.MemberId });
        builder.HasOne<FacultyMember>().WithMany().HasForeignKey(appointment => appointment.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(appointment => appointment.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.RefersToPerson(appointment => appointment.MemberId, nameBeside: appointment => appointment.Label);
        builder.RefersToUnit(appointment => appointment.UnitId);
        builder.ExportedIn("institution", "jointAppointments");
    }
}
