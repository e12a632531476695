using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Mail;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration;

/// <summary>
/// Mail settings and the outbox. The page handles its own transactions because the test email waits for the mail server, and no
/// transaction may stay open meanwhile.
/// </summary>
[RequirePermission(PlatformPermissions.Mail), OwnTransaction]
internal sealed class MailModel(
    MailSettingsQuery query, SaveMailSettings saveSettings, SendTestEmail test, OutboxQuery outbox, RetryEmails retryEmails, IStringLocalizer<PlatformText> texts)
    : PageModel, IFormPage
{
    private TableRequest table = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The part of the outbox to show; null for all unsent emails.</summary>
    [BindProperty(SupportsGet = true)]
    public OutboxFilter? Part { get; set; }

    public CurrentMailSettings Settings { get; private set; } = null!;

    public TestEmailResult? Report { get; private set; }

    public OutboxCounts Figures { get; private set; } = null!;

    public TableResult List { get; private set; } = null!;

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public IEnumerable<SelectListItem> Parts => Enum.GetValues<OutboxFilter>().Select(part => new SelectListItem(texts[$"Outbox.Part.{part}"], part.ToString()));

    /// <summary>False when the request retries emails, because that form does not contain the settings.</summary>
    private bool IsTyped => Request.HasFormContentType && Request.Form.ContainsKey($"{nameof(Input)}.{nameof(Input.From)}");

    public Task<IActionResult> OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        this.table = table;
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await saveSettings.RunAsync(Input.Choice, Input.Password, Input.Version, cancellationToken);
        TempData.Success(texts["Mail.Saved"]);
        return RedirectToPage();
    }

    /// <summary>Sends a test email with the entered settings without saving them.</summary>
    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken)
    {
        Report = await test.RunAsync(Input.Choice, Input.Password, cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAgainAsync([FromForm] IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        TempData.Success(texts["Outbox.Again.Success", await retryEmails.RunAsync(ids, cancellationToken)]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Figures = await outbox.CountAsync(cancellationToken);
        List = await outbox.ListAsync(Part, table, cancellationToken);
        Settings = await query.GetAsync(cancellationToken);
        if (!IsTyped)
            Input = InputModel.Of(Settings);
        var stored = Settings.Details;
        Conflict =
        [
            new(texts["Mail.Host"], Input.Host, stored.Host), new(texts["Mail.Port"], $"{Input.Port}", $"{stored.Port}"),
            new(texts["Mail.StartTls"], YesNo(Input.StartTls), YesNo(stored.StartTls)), new(texts["Mail.User"], Input.User, stored.User),
            new(texts["Mail.From"], Input.From, stored.From),
        ];
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
            Input.Version = Settings.Version;
        }

        return Page();
    }

    private string YesNo(bool value) => texts[value ? "Label.Yes" : "Label.No"];

    internal sealed class InputModel
    {
        [StringLength(MailSettings.MaxHostLength), Display(Name = "Mail.Host")]
        public string? Host { get; set; }

        [Range(1, 65535), Display(Name = "Mail.Port")]
        public int? Port { get; set; }

        [Display(Name = "Mail.StartTls")]
        public bool StartTls { get; set; }

        [StringLength(MailSettings.MaxUserLength), Display(Name = "Mail.User")]
        public string? User { get; set; }

        [StringLength(MailSettings.MaxPasswordLength), Display(Name = "Mail.Password")]
        public string? Password { get; set; }

        [StringLength(MailSettings.MaxFromLength), Display(Name = "Mail.From")]
        public string? From { get; set; }

        public int Version { get; set; }

        public MailSettingsDetails Choice => new(Host ?? "", Port ?? 0, StartTls, User ?? "", From ?? "");

        public static InputModel Of(CurrentMailSettings state) => new()
        {
            Host = state.Details.Host, Port = state.Details.Port, StartTls = state.Details.StartTls, User = state.Details.User, From = state.Details.From,
            Version = state.Version,
        };
    }
}
