using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Mail;

/// <summary>The part of the outbox to list.</summary>
internal enum OutboxFilter { Waiting, Failed }

internal sealed class OutboxRow
{
    public Guid Id { get; init; }

    public string To { get; init; } = "";

    public string? Kind { get; init; }

    public MailState State { get; init; }

    public DateTime WrittenAt { get; init; }

    public DateTime NextAt { get; init; }

    public int Attempts { get; init; }

    public MailProblem? LastProblem { get; init; }

    public int? LastStatus { get; init; }
}

/// <param name="Oldest">When the email that has waited longest was written (UTC); null when none waits.</param>
internal sealed record OutboxCounts(int Waiting, DateTime? Oldest, int Failed);

/// <summary>
/// Lists emails that have not been sent. It shows neither text nor subject, which may name people, and of the recipient only the domain:
/// problems of the mail server can be solved without them.
/// </summary>
internal sealed class OutboxQuery(FacultyDevDbContext db, IMapper mapper, IViewer viewer, ModuleTexts modules, DateFormatter dates, IStringLocalizer<PlatformText> texts)
{
    private const string MaskedText = "•••";

    private IQueryable<OutgoingMail> Waiting =>
        db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State == MailState.Waiting || mail.State == MailState.Sending);

    private IQueryable<OutgoingMail> Failed => db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State == MailState.Failed);

    public async Task<OutboxCounts> CountAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(PlatformPermissions.Mail);
        return new OutboxCounts(
            await Waiting.CountAsync(cancellationToken), await Waiting.MinAsync(mail => (DateTime?)mail.WrittenAt, cancellationToken), await Failed.CountAsync(cancellationToken));
    }

    public Task<TableResult<OutboxRow>> ListAsync(OutboxFilter? part, TableRequest request, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(PlatformPermissions.Mail);
        var mails = part switch
        {
            OutboxFilter.Waiting => Waiting,
            OutboxFilter.Failed => Failed,
            _ => db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State != MailState.Sent),
        };
        var rows = mails.ProjectTo<OutboxRow>(mapper.ConfigurationProvider);
        return TableResult.LoadAsync(rows, Columns(), request, cancellationToken);
    }

    /// <summary>Hides everything before the domain: "•••@example.edu".</summary>
    public static string Mask(string address) =>
        address.LastIndexOf('@') is var at and >= 0 ? MaskedText + address[at..].TrimEnd('>') : MaskedText;

    private TableDefinition<OutboxRow> Columns() => new TableDefinition<OutboxRow>(row => row.Id)
        .UnsortedColumn("to", texts["Outbox.To"], row => Markup.Of($"{Mask(row.To)}"))
        .UnsortedColumn("kind", texts["Outbox.Kind"], row => Markup.Of($"{(row.Kind is { } kind ? modules.Find("Letter", kind) ?? kind : texts["Outbox.Kind.None"].Value)}"))
        .Column("written", texts["Outbox.WrittenAt"], row => row.WrittenAt, row => Markup.Of($"{dates.Moment(row.WrittenAt)}"))
        .UnsortedColumn("state", texts["Label.State"], State)
        .UnsortedColumn("attempts", texts["Outbox.Attempts"], row => Markup.Of($"{row.Attempts}"), figure: true)
        .UnsortedColumn("problem", texts["Outbox.Problem"], Problem)
        .SortedBy("written", descending: true);

    private IHtmlContent State(OutboxRow row)
    {
        var (tone, words) = row.State switch
        {
            MailState.Failed => (Tone.Attention, texts["Outbox.Failed"].Value),
            MailState.Sending => (Tone.None, texts["Outbox.Sending"].Value),
            _ => (Tone.None, texts["Outbox.WaitsUntil", dates.Moment(row.NextAt)].Value),
        };
        return Markup.Of($"""<span class="state">{StateIcon.Of(tone)}<span>{words}</span></span>""");
    }

    private IHtmlContent Problem(OutboxRow row) => row.LastProblem is { } problem
        ? Markup.Of($"{texts[$"MailProblem.{problem}"]}{Markup.When(row.LastStatus is not null, $" ({row.LastStatus})")}")
        : Markup.Nothing;
}
