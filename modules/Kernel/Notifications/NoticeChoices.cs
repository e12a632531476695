using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Notifications;

/// <param name="Name">In the reader's language.</param>
internal sealed record NoticeWish(string Kind, string Name, NoticeMail Mail);

/// <summary>One's own choices, and changing them.</summary>
internal sealed class NoticeChoices(FacultyDevDbContext db, NoticeKinds kinds, ModuleTexts texts, IViewer viewer)
{
    public async Task<IReadOnlyList<NoticeWish>> ListAsync(CancellationToken cancellation)
    {
        var chosen = await MineAsync(cancellation);
        return [.. kinds.All.Select(kind => new NoticeWish(
            kind.Name, texts.For("NoticeKind", kind.Name), chosen.GetValueOrDefault(kind.Name)?.Mail ?? kind.Usual))];
    }

    /// <param name="wishes">Mail by kind; kinds that do not exist are passed over, those left out stay as they are.</param>
    public async Task ChooseAsync(IReadOnlyDictionary<string, NoticeMail> wishes, CancellationToken cancellation)
    {
        var chosen = await MineAsync(cancellation);
        foreach (var kind in kinds.All)
        {
            if (!wishes.TryGetValue(kind.Name, out var mail))
                continue;
            if (chosen.TryGetValue(kind.Name, out var choice))
                choice.Become(mail);
            else if (mail != kind.Usual)
                db.Add(new NoticeChoice(viewer.AccountId, kind.Name, mail));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private Task<Dictionary<string, NoticeChoice>> MineAsync(CancellationToken cancellation)
    {
        var me = viewer.AccountId;
        return db.Set<NoticeChoice>().Where(choice => choice.AccountId == me).ToDictionaryAsync(choice => choice.Kind, cancellation);
    }
}
