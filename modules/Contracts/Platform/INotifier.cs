namespace FacultyDev.Contracts.Platform;

/// <summary>Adds notifications to inboxes. They are saved with the caller's unit of work, together with the change they report.</summary>
public interface INotifier
{
    /// <param name="accountIds">Account ids, not person ids: people without an account have no inbox. Duplicates are ignored.</param>
    /// <param name="code">
    /// Module, a dot, and the key after <c>Notice.</c> in that module's strings: "responsibilities.action-assigned". Its
    /// <see cref="NotificationType"/> decides about emails.
    /// </param>
    /// <param name="arguments">Values for the placeholders: text, numbers, <see cref="DateOnly"/>; formatted in the reader's
    /// language.</param>
    /// <param name="path">Path within this site that the notification opens; null when there is none.</param>
    void Notify(IEnumerable<Guid> accountIds, string code, IReadOnlyList<object> arguments, string? path = null);
}
