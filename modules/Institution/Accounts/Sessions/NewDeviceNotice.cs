using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Notifications;

namespace FacultyDev.Institution.Accounts.Sessions;

/// <summary>Tells an account's owner, in the inbox and by mail, of a sign-in from a browser never seen before.</summary>
internal sealed class NewDeviceNotice(Notifier notifier, AccountMail mail, SecurityWords words)
{
    public void Tell(Account account, Session session)
    {
        mail.InLanguageOf(account, () =>
        {
            var (device, address) = (words.Device(session.Agent), session.Address ?? "–");
            notifier.Tell([account.Id], "institution.new-device", [device, address], "/account/security");
            mail.Write(account, "NewDevice", mail.Moment(session.BegunAt), device, address);
        });
    }
}
