using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.Calendars;

/// <summary>
/// The private address at which a calendar program reads a person's dates without signing in. Each account has at most one. Only the hash
/// of the secret is stored, so a lost address cannot be recovered, only replaced.
/// </summary>
internal sealed class CalendarFeed : Entity
{
    private CalendarFeed()
    {
    }

    public CalendarFeed(Guid accountId, string secret, DateTime now) => (AccountId, SecretHash, CreatedAt) = (accountId, RandomSecret.Hash(secret), now);

    public Guid AccountId { get; private set; }

    public string SecretHash { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    /// <summary>Replaces the secret; the previous address stops working.</summary>
    public void Renew(string secret, DateTime now) => (SecretHash, CreatedAt) = (RandomSecret.Hash(secret), now);
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("platform_calendar_feeds");
        builder.Property(feed => feed.SecretHash).HasMaxLength(64);
        builder.HasIndex(feed => feed.AccountId).IsUnique();
        builder.HasIndex(feed => feed.SecretHash).IsUnique();
        builder.RefersToAccount(feed => feed.AccountId).DeletesRow();
        builder.ExportedIn("platform", "calendarAddress");
    }
}
