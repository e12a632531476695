namespace FacultyDev.Contracts.Platform;

/// <summary>Adds emails to the outbox. They are sent after the transaction commits, and not at all when it fails.</summary>
public interface IMailOutbox
{
    /// <param name="to">The address of one recipient.</param>
    /// <param name="subject">The subject; line breaks are replaced by spaces.</param>
    /// <param name="text">The plain text, which is always required because not every mail program shows HTML.</param>
    /// <param name="html">The same content as HTML; null to send plain text only.</param>
    /// <param name="calendar">An iCalendar object whose METHOD is REQUEST or CANCEL; null for none.</param>
    /// <param name="kind">The kind of email that administrators see in the outbox: the module, a dot, and the part after <c>Letter.</c> of
    /// a key in the module's strings; null when the kind is not shown.</param>
    void Enqueue(string to, string subject, string text, string? html = null, string? calendar = null, string? kind = null);
}
