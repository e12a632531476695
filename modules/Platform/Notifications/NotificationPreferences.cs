using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Notifications;

/// <param name="Name">In the viewer's language.</param>
internal sealed record NotificationPreferenceRow(string Kind, string Name, NotificationEmailTiming Mail);

/// <summary>Reads and saves the viewer's own choices.</summary>
internal sealed class NotificationPreferences(FacultyDevDbContext db, NotificationTypes types, ModuleTexts texts, IViewer viewer)
{
    public async Task<IReadOnlyList<NotificationPreferenceRow>> ListAsync(CancellationToken cancellationToken)
    {
        var chosen = await LoadMineAsync(cancellationToken);
        return [.. types.All.Select(kind => new NotificationPreferenceRow(
            kind.Name, texts.Get("NoticeKind", kind.Name), chosen.GetValueOrDefault(kind.Name)?.Mail ?? kind.Default))];
    }

    /// <param name="timings">Timing by type name; unknown types are ignored, missing ones stay unchanged.</param>
    public async Task SaveAsync(IReadOnlyDictionary<string, NotificationEmailTiming> timings, CancellationToken cancellationToken)
    {
        var chosen = await LoadMineAsync(cancellationToken);
        foreach (var kind in types.All)
        {
            if (!timings.TryGetValue(kind.Name, out var mail))
                continue;
            if (chosen.TryGetValue(kind.Name, out var choice))
                choice.Update(mail);
            else if (mail != kind.Default)
                db.Add(new NotificationPreference(viewer.AccountId, kind.Name, mail));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Dictionary<string, NotificationPreference>> LoadMineAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        return db.Set<NotificationPreference>().Where(choice => choice.AccountId == me).ToDictionaryAsync(choice => choice.Kind, cancellationToken);
    }
}
