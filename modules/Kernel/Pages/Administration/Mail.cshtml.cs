using System.ComponentModel.DataAnnotations;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Administration;

/// <summary>How mail leaves the house, and what has not left. The test waits for another server, and no transaction of ours may wait with it.</summary>
[RequirePermission(KernelPermissions.Mail), OwnTransaction]
internal sealed class MailModel(
    MailSettingsQuery query, DecideMail decide, SendTestLetter test, OutboxQuery outbox, TryLettersAgain again, IStringLocalizer<KernelText> texts)
    : PageModel, IFormPage
{
    private TableRequest table = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Which letters; null for all that have not left.</summary>
    [BindProperty(SupportsGet = true)]
    public OutboxPart? Part { get; set; }

    public MailSettingsState Settings { get; private set; } = null!;

    public TestLetterReport? Report { get; private set; }

    public OutboxFigures Figures { get; private set; } = null!;

    public TableResult List { get; private set; } = null!;

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public IEnumerable<SelectListItem> Parts => Enum.GetValues<OutboxPart>().Select(part => new SelectListItem(texts[$"Outbox.Part.{part}"], part.ToString()));

    /// <summary>Letters alone can be asked to go again, without the settings.</summary>
    private bool IsTyped => Request.HasFormContentType && Request.Form.ContainsKey($"{nameof(Input)}.{nameof(Input.From)}");

    public Task<IActionResult> OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation)
    {
        this.table = table;
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await decide.RunAsync(Input.Choice, Input.Password, Input.Version, cancellation);
        TempData.Success(texts["Mail.Saved"]);
        return RedirectToPage();
    }

    /// <summary>Sends a letter by what was typed; saves nothing.</summary>
    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellation)
    {
        Report = await test.RunAsync(Input.Choice, Input.Password, cancellation);
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAgainAsync([FromForm] IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        TempData.Success(texts["Outbox.Again.Success", await again.RunAsync(ids, cancellation)]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Figures = await outbox.CountAsync(cancellation);
        List = await outbox.ListAsync(Part, table, cancellation);
        Settings = await query.GetAsync(cancellation);
        if (!IsTyped)
            Input = InputModel.Of(Settings);
        var stored = Settings.Choice;
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

    private string YesNo(bool value) => texts[value ? "Mail.Yes" : "Mail.No"];

    internal sealed class InputModel
    {
        [StringLength(MailSettings.LongestHost), Display(Name = "Mail.Host")]
        public string? Host { get; set; }

        [Range(1, 65535), Display(Name = "Mail.Port")]
        public int? Port { get; set; }

        [Display(Name = "Mail.StartTls")]
        public bool StartTls { get; set; }

        [StringLength(MailSettings.LongestUser), Display(Name = "Mail.User")]
        public string? User { get; set; }

        [StringLength(MailSettings.LongestPassword), Display(Name = "Mail.Password")]
        public string? Password { get; set; }

        [StringLength(MailSettings.LongestFrom), Display(Name = "Mail.From")]
        public string? From { get; set; }

        public int? Version { get; set; }

        public MailChoice Choice => new(Host ?? "", Port ?? 0, StartTls, User ?? "", From ?? "");

        public static InputModel Of(MailSettingsState state) => new()
        {
            Host = state.Choice.Host, Port = state.Choice.Port, StartTls = state.Choice.StartTls, User = state.Choice.User, From = state.Choice.From,
            Version = state.Version,
        };
    }
}
