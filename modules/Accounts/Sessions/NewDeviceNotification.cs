using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Contracts.Platform;

namespace FacultyDev.Accounts.Sessions;

/// <summary>Notifies an account's owner, in the inbox and by email, of a sign-in from an unknown browser.</summary>
internal sealed class NewDeviceNotification(INotifier notifier, AccountMailer mail, SecurityFormatter formatter)
{
    public void Notify(Account account, Session session)
    {
        mail.InLanguageOf(account, () =>
        {
            var (device, address) = (formatter.Device(session.Agent), session.Address ?? "–");
            notifier.Notify([account.Id], "accounts.new-device", [device, address], "/account/security");
            mail.Enqueue(account, "NewDevice", mail.Moment(session.BegunAt), device, address);
        });
    }
}
