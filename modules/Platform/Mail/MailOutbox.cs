using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Platform.Mail;

internal sealed class MailOutbox(FacultyDevDbContext db, AfterCommitSignal signal, Clock clock) : IMailOutbox
{
    public void Enqueue(string to, string subject, string text, string? html = null, string? calendar = null, string? kind = null)
    {
        var now = clock.UtcNow;
        db.Add(new OutgoingMail
        {
            To = to,
            Subject = subject.ReplaceLineEndings(" "),
            Text = text,
            Html = html,
            Calendar = calendar,
            Kind = kind,
            WrittenAt = now,
            NextAt = now,
        });
        signal.RaiseAfterCommit(db);
    }
}
