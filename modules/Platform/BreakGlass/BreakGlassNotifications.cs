using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Time;
using FacultyDev.Platform.Notifications;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>
/// Notifies the people whom a request concerns. Approvers learn only that a request is waiting; the owner learns who asked, for what, why,
/// until when, and who approved. People without an account have no inbox and find the information in their access log once they sign in.
/// </summary>
internal sealed class BreakGlassNotifications(
    IRoleHolders holders, IUnits units, IAccounts accounts, IPeople people, INotifier notifier, BreakGlassFormatter formatter, Clock clock)
{
    private const int MaxRecipients = 50;
    private const string AccessLogPage = "/account/reads";

    public async Task NotifyRequestedAsync(BreakGlassRequest request, CancellationToken cancellationToken)
    {
        if ((await units.GetTreeAsync(cancellationToken)).Root is not { } root)
            return;
        var approvers = new HashSet<Guid>();
        foreach (var role in BreakGlassAccess.Roles)
            approvers.UnionWith((await holders.ListHoldersAsync(role, root.Id, MaxRecipients, cancellationToken)).Select(person => person.Id));
        approvers.ExceptWith([request.RequesterId, request.OwnerId]);
        await NotifyAsync(approvers, "platform.break-glass-requested", [clock.DayOf(request.LapsesAt)], PageOf(request), cancellationToken);
    }

    /// <summary>Notifies the requester of the first approval, and the requester and the owner of the second.</summary>
    public async Task NotifyApprovedAsync(BreakGlassRequest request, CancellationToken cancellationToken)
    {
        if (request.EndsAt is not { } endsAt)
        {
            await NotifyAsync([request.RequesterId], "platform.break-glass-approved", [], PageOf(request), cancellationToken);
            return;
        }

        await NotifyAsync([request.RequesterId], "platform.break-glass-opened", [endsAt], PageOf(request), cancellationToken);
        await NotifyOwnerAsync(request, endsAt, cancellationToken);
    }

    public Task NotifyRefusedAsync(BreakGlassRequest request, CancellationToken cancellationToken) =>
        NotifyAsync([request.RequesterId], "platform.break-glass-refused", [], PageOf(request), cancellationToken);

    /// <param name="byId">The person who closed the access; they are not notified.</param>
    public async Task NotifyClosedAsync(BreakGlassRequest request, Guid byId, CancellationToken cancellationToken)
    {
        await NotifyAsync([request.OwnerId], "platform.break-glass-closed-yours", [], AccessLogPage, cancellationToken);
        if (request.RequesterId != byId)
            await NotifyAsync([request.RequesterId], "platform.break-glass-closed", [], PageOf(request), cancellationToken);
    }

    private async Task NotifyOwnerAsync(BreakGlassRequest request, DateTime endsAt, CancellationToken cancellationToken)
    {
        var approvals = request.History.Where(entry => entry.Verb == BreakGlassVerb.Approved).ToList();
        var names = await people.GetNamesAsync([request.RequesterId, .. approvals.Select(entry => entry.PersonId).OfType<Guid>()], cancellationToken);
        var account = await accounts.GetAccountIdsAsync([request.OwnerId], cancellationToken);
        // The class is named in the owner's language, which may differ from that of the approver.
        var language = (await accounts.GetRecipientsAsync([.. account.Values], cancellationToken)).Values.FirstOrDefault()?.Language;
        notifier.Notify(
            account.Values, "platform.break-glass-yours",
            [formatter.Person(names, request.RequesterId), formatter.ClassIn(language, request.DataClass), endsAt, request.Reason,
                .. approvals.Select(entry => formatter.ActorName(names, entry))],
            AccessLogPage);
    }

    private async Task NotifyAsync(IReadOnlyCollection<Guid> persons, string code, object[] arguments, string path, CancellationToken cancellationToken) =>
        notifier.Notify((await accounts.GetAccountIdsAsync(persons, cancellationToken)).Values, code, arguments, path);

    private static string PageOf(BreakGlassRequest request) => new BreakGlassOpening(request.Id, default).Path;
}
