using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Mail;

/// <summary>What of the outbox one wants to see.</summary>
internal enum OutboxPart { Waiting, Failed }

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

/// <param name="Oldest">When the letter was written that has waited longest; null when none waits.</param>
internal sealed record OutboxFigures(int Waiting, DateTime? Oldest, int Failed);

/// <summary>
/// What has not left the house. Neither the words of a letter nor its subject, which may name people, nor to whom it goes, but for the
/// domain: the way of the mail can be mended without them.
/// </summary>
internal sealed class OutboxQuery(FacultyDevDbContext db, IMapper mapper, IViewer viewer, ModuleTexts modules, IStringLocalizer<KernelText> texts)
{
    private const string Masked = "•••";

    private IQueryable<OutgoingMail> Waiting =>
        db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State == MailState.Waiting || mail.State == MailState.Sending);

    private IQueryable<OutgoingMail> Failed => db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State == MailState.Failed);

    public async Task<OutboxFigures> CountAsync(CancellationToken cancellation)
    {
        viewer.RequireEverywhere(KernelPermissions.Mail);
        return new OutboxFigures(
            await Waiting.CountAsync(cancellation), await Waiting.MinAsync(mail => (DateTime?)mail.WrittenAt, cancellation), await Failed.CountAsync(cancellation));
    }

    public Task<TableResult<OutboxRow>> ListAsync(OutboxPart? part, TableRequest request, CancellationToken cancellation)
    {
        viewer.RequireEverywhere(KernelPermissions.Mail);
        var mails = part switch
        {
            OutboxPart.Waiting => Waiting,
            OutboxPart.Failed => Failed,
            _ => db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.State != MailState.Sent),
        };
        var rows = mails.ProjectTo<OutboxRow>(mapper.ConfigurationProvider);
        return TableResult.LoadAsync(rows, Columns(), request, cancellation);
    }

    /// <summary>"•••@example.edu".</summary>
    public static string Mask(string address) =>
        address.LastIndexOf('@') is var at and >= 0 ? Masked + address[at..].TrimEnd('>') : Masked;

    private TableDefinition<OutboxRow> Columns() => new TableDefinition<OutboxRow>(row => row.Id)
        .Unsorted("to", texts["Outbox.To"], row => Markup.Of($"{Mask(row.To)}"))
        .Unsorted("kind", texts["Outbox.Kind"], row => Markup.Of($"{(row.Kind is { } kind ? modules.Find("Letter", kind) ?? kind : texts["Outbox.Kind.None"].Value)}"))
        .Column("written", texts["Outbox.WrittenAt"], row => row.WrittenAt, row => Markup.Of($"{Dates.Moment(row.WrittenAt)}"))
        .Unsorted("state", texts["Outbox.State"], State)
        .Unsorted("attempts", texts["Outbox.Attempts"], row => Markup.Of($"{row.Attempts}"), figure: true)
        .Unsorted("problem", texts["Outbox.Problem"], Problem)
        .SortedBy("written", descending: true);

    private IHtmlContent State(OutboxRow row)
    {
        var (standing, words) = row.State switch
        {
            MailState.Failed => (StandingState.Attention, texts["Outbox.Failed"].Value),
            MailState.Sending => (StandingState.NoActivity, texts["Outbox.Sending"].Value),
            _ => (StandingState.NoActivity, texts["Outbox.WaitsUntil", Dates.Moment(row.NextAt)].Value),
        };
        return Markup.Of($"""<span class="state">{StateIcon.Of(standing)}<span>{words}</span></span>""");
    }

    private IHtmlContent Problem(OutboxRow row) => row.LastProblem is { } problem
        ? Markup.Of($"{texts[$"MailProblem.{problem}"]}{Markup.When(row.LastStatus is not null, $" ({row.LastStatus})")}")
        : Markup.Nothing;
}
