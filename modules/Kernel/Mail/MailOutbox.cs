using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.Mail;

/// <summary>Writes letters that leave after the commit: when the transaction fails, nobody hears of what did not happen.</summary>
public sealed class MailOutbox
{
    private readonly FacultyDevDbContext db;
    private readonly AfterCommitSignal signal;
    private readonly TimeProvider time;

    internal MailOutbox(FacultyDevDbContext db, AfterCommitSignal signal, TimeProvider time) => (this.db, this.signal, this.time) = (db, signal, time);

    /// <param name="to">One address.</param>
    /// <param name="subject">One line; line breaks become spaces.</param>
    /// <param name="text">Always present: not everybody reads HTML.</param>
    /// <param name="html">The same, laid out; null for text only.</param>
    /// <param name="calendar">An iCalendar object whose METHOD is REQUEST or CANCEL; null for none.</param>
    /// <param name="kind">Module, a dot, and the key after <c>Letter.</c> in its strings: what administrators see of a letter that does not leave.</param>
    public void Enqueue(string to, string subject, string text, string? html = null, string? calendar = null, string? kind = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
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
