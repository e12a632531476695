using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Notifications;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>
/// Tells whom a request concerns. Those who decide learn only that something waits; the owner learns all of it: who, what, why, until when
/// and who agreed. Somebody without an account has no inbox and finds it on the page of reads once they sign in.
/// </summary>
internal sealed class BreakGlassNotices(
    IRoleHolders holders, IUnits units, IAccounts accounts, IPeople people, Notifier notifier, BreakGlassWords words)
{
    private const int MostTold = 50;
    private const string OwnersPage = "/account/reads";

    public async Task TellAskedAsync(BreakGlassRequest request, CancellationToken cancellation)
    {
        if ((await units.TreeAsync(cancellation)).Root is not { } root)
            return;
        var approvers = new HashSet<Guid>();
        foreach (var role in BreakGlassSetup.Roles)
            approvers.UnionWith((await holders.OfAsync(role, root.Id, MostTold, cancellation)).Select(person => person.Id));
        approvers.ExceptWith([request.AskerId, request.OwnerId]);
        await TellAsync(approvers, "kernel.break-glass-asked", [DateOnly.FromDateTime(request.LapsesAt)], PageOf(request), cancellation);
    }

    /// <summary>After the first the asker hears of it; after the second the asker and the owner.</summary>
    public async Task TellAgreedAsync(BreakGlassRequest request, CancellationToken cancellation)
    {
        if (request.EndsAt is not { } endsAt)
        {
            await TellAsync([request.AskerId], "kernel.break-glass-agreed", [], PageOf(request), cancellation);
            return;
        }

        await TellAsync([request.AskerId], "kernel.break-glass-opened", [endsAt], PageOf(request), cancellation);
        await TellOwnerAsync(request, endsAt, cancellation);
    }

    public Task TellRefusedAsync(BreakGlassRequest request, CancellationToken cancellation) =>
        TellAsync([request.AskerId], "kernel.break-glass-refused", [], PageOf(request), cancellation);

    /// <param name="byId">Whoever closed it knows.</param>
    public async Task TellClosedAsync(BreakGlassRequest request, Guid byId, CancellationToken cancellation)
    {
        await TellAsync([request.OwnerId], "kernel.break-glass-closed-yours", [], OwnersPage, cancellation);
        if (request.AskerId != byId)
            await TellAsync([request.AskerId], "kernel.break-glass-closed", [], PageOf(request), cancellation);
    }

    private async Task TellOwnerAsync(BreakGlassRequest request, DateTime endsAt, CancellationToken cancellation)
    {
        var agreed = request.Steps.Where(step => step.Verb == BreakGlassVerb.Agreed).Select(step => step.PersonId).ToList();
        var names = await people.NamesAsync([request.AskerId, .. agreed], cancellation);
        var account = await accounts.OfAsync([request.OwnerId], cancellation);
        // The class is named in the owner's language, which need not be that of who agreed last.
        var language = (await accounts.RecipientsAsync([.. account.Values], cancellation)).Values.FirstOrDefault()?.Language;
        notifier.Tell(
            account.Values, "kernel.break-glass-yours",
            [words.Person(names, request.AskerId), words.ClassIn(language, request.DataClass), endsAt, request.Reason,
                .. agreed.Select(person => words.Person(names, person))],
            OwnersPage);
    }

    private async Task TellAsync(IReadOnlyCollection<Guid> persons, string code, object[] arguments, string path, CancellationToken cancellation) =>
        notifier.Tell((await accounts.OfAsync(persons, cancellation)).Values, code, arguments, path);

    private static string PageOf(BreakGlassRequest request) => new BreakGlassOpening(request.Id, default).Path;
}
