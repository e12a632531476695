using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.Mail;

/// <summary>How mail leaves the house, as an administrator decided. One row; until there is one, the configuration holds.</summary>
internal sealed class MailSettings : Entity, IAudited
{
    public const int LongestHost = 253;
    public const int LongestUser = 200;
    public const int LongestPassword = 500;
    public const int LongestProtectedPassword = 2000;
    public const int LongestFrom = 320;

    /// <summary>The same in every row, and unique: of two who save for the first time, one is told of the other.</summary>
    [NotAudited]
    public int Slot { get; private set; } = 1;

    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    public bool StartTls { get; private set; }

    public string User { get; private set; } = "";

    /// <summary>Encrypted by data protection; null for a server that asks for none.</summary>
    [Redacted]
    public string? ProtectedPassword { get; private set; }

    public string From { get; private set; } = "";

    public MailChoice Choice => new(Host, Port, StartTls, User, From);

    string IAudited.AuditLabel => Host.Length > 0 ? Host : From;

    /// <param name="protectedPassword">Null keeps the one that is stored, where it was given for the same server and user; else there is none.</param>
    public void Decide(MailChoice choice, string? protectedPassword)
    {
        choice = choice.Checked();
        ProtectedPassword = protectedPassword ?? (choice.SignsInLike(Choice) ? ProtectedPassword : null);
        (Host, Port, StartTls, User, From) = (choice.Host, choice.Port, choice.StartTls, choice.User, choice.From);
    }
}

internal sealed class MailSettingsTable : IEntityTypeConfiguration<MailSettings>
{
    public void Configure(EntityTypeBuilder<MailSettings> builder)
    {
        builder.ToTable("kernel_mail_settings");
        builder.Ignore(settings => settings.Choice);
        builder.Property(settings => settings.Host).HasMaxLength(MailSettings.LongestHost);
        builder.Property(settings => settings.User).HasMaxLength(MailSettings.LongestUser);
        builder.Property(settings => settings.ProtectedPassword).HasMaxLength(MailSettings.LongestProtectedPassword);
        builder.Property(settings => settings.From).HasMaxLength(MailSettings.LongestFrom);
        builder.HasIndex(settings => settings.Slot).IsUnique();
    }
}
