using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class PolicyProposalConfiguration : IEntityTypeConfiguration<PolicyProposal>
{
    public void Configure(EntityTypeBuilder<PolicyProposal> builder)
    {
        builder.ToTable("responsibilities_policy_proposals");
        builder.HasKey(policy => policy.ActionId);
        builder.Property(policy => policy.ActionId).ValueGeneratedNever();
        builder.Property(policy => policy.SentTo).HasMaxLength(PolicyProposal.MaxSentToLength);

        // This index alone answers both policy indicators.
        builder.HasIndex(policy => new { policy.AcademicYear, policy.Topic, policy.Status, policy.Stage, policy.DecidedOn, policy.PlannedOn, policy.UnitId })
            .HasDatabaseName("IX_responsibilities_policy_proposals_counted");
        builder.RefersToUnit(policy => policy.UnitId).DoesNotCountAsUse("A copy of the action's unit, which counts.");
    }
}

internal sealed class SupportRequestConfiguration : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> builder)
    {
        builder.ToTable("responsibilities_support_requests");
        builder.HasKey(support => support.ActionId);
        builder.Property(support => support.ActionId).ValueGeneratedNever();
        builder.Property(support => support.AskedOf).HasMaxLength(SupportRequest.MaxAskedOfLength);
        builder.Ignore(support => support.Asked);
        builder.Ignore(support => support.Granted);
        builder.HasIndex(support => new { support.AcademicYear, support.Status, support.Stage, support.AskedOn, support.AnsweredOn, support.UnitId })
            .HasDatabaseName("IX_responsibilities_support_requests_counted");
        builder.RefersToUnit(support => support.UnitId).DoesNotCountAsUse("A copy of the action's unit, which counts.");
    }
}

internal sealed class RemedyPartnerConfiguration : IEntityTypeConfiguration<RemedyPartner>
{
    public void Configure(EntityTypeBuilder<RemedyPartner> builder)
    {
        builder.ToTable("responsibilities_remedy_partners");
        builder.HasKey(partner => partner.Id);
        builder.Property(partner => partner.Id).ValueGeneratedNever();
        builder.Property(partner => partner.Name).HasMaxLength(RemedyPartner.MaxNameLength);
        builder.HasIndex(partner => partner.ActionId);
        builder.HasIndex(partner => partner.UnitId);
        builder.RefersToUnit(partner => partner.UnitId);
    }
}
