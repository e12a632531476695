using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Mail;

/// <summary>Adds two emails that could not be sent: one to a mistyped domain, and one to a mailbox that no longer exists.</summary>
internal sealed class OutboxDemoSeeder(FacultyDevDbContext db, IStringLocalizer<PlatformText> texts) : IDemoSeeder
{
    private const int NoSuchMailbox = 550;

    /// <summary>Runs after the requests and notifications that emails are about.</summary>
    public int Order => 130;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var today = plan.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        await AddAsync("j.alvarez@demo.exmaple.edu", "platform.notices", today.AddDays(-2).AddHours(13), MailProblem.Unreachable, null, 8, cancellationToken);
        await AddAsync($"retired@{DemoPlan.MailDomain}", "platform.notices", today.AddDays(-1).AddHours(7), MailProblem.Recipient, NoSuchMailbox, 1, cancellationToken);
    }

    private async Task AddAsync(
        string to, string kind, DateTime at, MailProblem problem, int? status, int attempts, CancellationToken cancellationToken)
    {
        var email = new OutgoingMail
        {
            To = to, Subject = texts["NoticeMail.Subject.One"], Text = texts["NoticeMail.Why"], Kind = kind, WrittenAt = at, NextAt = at,
        };
        db.Add(email);
        await db.SaveChangesAsync(cancellationToken);
        // Sets the result by an update, as the dispatcher does, because the entity cannot change it.
        await db.Set<OutgoingMail>().Where(mail => mail.Id == email.Id).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.State, MailState.Failed)
                .SetProperty(mail => mail.Attempts, attempts)
                .SetProperty(mail => mail.LastProblem, problem)
                .SetProperty(mail => mail.LastStatus, status),
            cancellationToken);
    }
}
