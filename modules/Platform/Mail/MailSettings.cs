using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.Mail;

/// <summary>The mail server that an administrator saved. There is at most one row; without one, the configuration applies.</summary>
internal sealed class MailSettings : Entity, IAudited
{
    public const int MaxHostLength = 253;
    public const int MaxUserLength = 200;
    public const int MaxPasswordLength = 500;
    public const int MaxProtectedPasswordLength = 2000;
    public const int MaxFromLength = 320;

    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    public bool StartTls { get; private set; }

    public string User { get; private set; } = "";

    /// <summary>Encrypted by data protection; null for a server that requires no password.</summary>
    [Redacted]
    public string? ProtectedPassword { get; private set; }

    public string From { get; private set; } = "";

    public MailSettingsDetails Details => new(Host, Port, StartTls, User, From);

    string IAudited.AuditLabel => Host.Length > 0 ? Host : From;

    /// <param name="protectedPassword">Null keeps the stored password if it was saved for the same server and user; otherwise it is removed.</param>
    public void Update(MailSettingsDetails details, string? protectedPassword)
    {
        details = details.Validated();
        ProtectedPassword = protectedPassword ?? (details.HasSameSignIn(Details) ? ProtectedPassword : null);
        (Host, Port, StartTls, User, From) = (details.Host, details.Port, details.StartTls, details.User, details.From);
    }
}

internal sealed class MailSettingsConfiguration : IEntityTypeConfiguration<MailSettings>
{
    public void Configure(EntityTypeBuilder<MailSettings> builder)
    {
        builder.ToTable("platform_mail_settings");
        builder.Ignore(settings => settings.Details);
        builder.Property(settings => settings.Host).HasMaxLength(MailSettings.MaxHostLength);
        builder.Property(settings => settings.User).HasMaxLength(MailSettings.MaxUserLength);
        builder.Property(settings => settings.ProtectedPassword).HasMaxLength(MailSettings.MaxProtectedPasswordLength);
        builder.Property(settings => settings.From).HasMaxLength(MailSettings.MaxFromLength);
    }
}
