using System.ComponentModel.DataAnnotations;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Pages.Account;

/// <summary>The viewer's own self-identification. No other page can show it.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SelfIdentificationModel(MyStatement myStatement, IStringLocalizer<SelfIdentificationText> texts) : PageModel, IFormPage
{
    private const string RaceKey = $"{nameof(Input)}.{nameof(Dimension.RaceEthnicity)}";

    private Statement? statement;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public bool MayWithdraw => statement is not null;

    public string? RaceError =>
        ModelState.TryGetValue(RaceKey, out var state) && state.ValidationState == ModelValidationState.Invalid ? state.Errors[0].ErrorMessage : null;

    public string RaceClass => RaceError is null ? "field" : "field field-invalid";

    /// <summary>Who gave the stored answers, when, and under which consent text.</summary>
    public string Summary => statement switch
    {
        null => texts["SelfId.Nothing"],
        { RefusesImports: true } => texts["SelfId.Refused", DateFormatter.Day(statement.On)],
        { IsOwn: true, Consent: { } consent } => texts["SelfId.Own", DateFormatter.Day(statement.On), consent],
        _ => texts["SelfId.Imported", DateFormatter.Day(statement.On)],
    };

    public IEnumerable<SelectListItem> Choices(Dimension dimension) =>
        Dimensions.ChoicesOf(dimension).Select(choice => new SelectListItem(texts[$"SelfId.{dimension}.{choice}"], choice))
            .Prepend(new SelectListItem(texts["SelfId.NoAnswer"], "", selected: true));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = InputModel.Of(statement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await myStatement.SaveAsync(Input.ToAnswers(), Input.Agrees ? ConsentText.Current : 0, Input.Revision, cancellationToken);
        TempData.Success(texts["SelfId.Saved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(bool refuse, CancellationToken cancellationToken)
    {
        await myStatement.WithdrawAsync(refuse, cancellationToken);
        TempData.Success(texts[refuse ? "SelfId.WithdrawnAndRefused" : "SelfId.Withdrawn"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        // A form that was sent incomplete is shown with all inputs again.
        Input.Race = Dimensions.ChoicesOf(Dimension.RaceEthnicity).ToDictionary(choice => choice, choice => Input.Race.GetValueOrDefault(choice));
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Revision)}");
            Input.Revision = statement?.Revision ?? 0;
            Conflict = [.. Dimensions.All.Select(dimension => new ConflictField(
                texts[$"SelfId.{dimension}"], Join(dimension, Input.ChosenFor(dimension)), Join(dimension, statement?.Answers[dimension] ?? [])))];
        }

        return Page();
    }

    /// <summary>
    /// Looks up the texts of all choices, because a verbose log records each lookup and looking up only the chosen ones would
    /// reveal them.
    /// </summary>
    private string Join(Dimension dimension, IEnumerable<string> choices)
    {
        var words = Dimensions.ChoicesOf(dimension).Select(choice => (Choice: choice, Text: texts[$"SelfId.{dimension}.{choice}"].Value)).ToList();
        return string.Join(", ", words.Where(word => choices.Contains(word.Choice)).Select(word => word.Text));
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => statement = await myStatement.FindAsync(cancellationToken);

    internal sealed class InputModel
    {
        [Display(Name = "SelfId.Gender")]
        public string? Gender { get; set; }

        /// <summary>By choice, because several can be selected.</summary>
        public Dictionary<string, bool> Race { get; set; } = [];

        [Display(Name = "SelfId.Urim")]
        public string? Urim { get; set; }

        [Display(Name = "SelfId.FirstGeneration")]
        public string? FirstGeneration { get; set; }

        [Display(Name = "SelfId.Disability")]
        public string? Disability { get; set; }

        [Display(Name = "SelfId.Veteran")]
        public string? Veteran { get; set; }

        [Display(Name = "SelfId.Caregiving")]
        public string? Caregiving { get; set; }

        [Display(Name = "SelfId.Agrees")]
        public bool Agrees { get; set; }

        public int Revision { get; set; }

        public IEnumerable<string> ChosenFor(Dimension dimension) => dimension switch
        {
            Dimension.Gender => One(Gender),
            Dimension.RaceEthnicity => Race.Where(choice => choice.Value).Select(choice => choice.Key),
            Dimension.Urim => One(Urim),
            Dimension.FirstGeneration => One(FirstGeneration),
            Dimension.Disability => One(Disability),
            Dimension.Veteran => One(Veteran),
            _ => One(Caregiving),
        };

        public Answers ToAnswers() => new(Dimensions.All.Select(dimension => KeyValuePair.Create<Dimension, IReadOnlyList<string>>(dimension, [.. ChosenFor(dimension)])));

        public static InputModel Of(Statement? statement)
        {
            var answers = statement?.Answers ?? Answers.None;
            return new InputModel
            {
                Gender = First(Dimension.Gender),
                Race = Dimensions.ChoicesOf(Dimension.RaceEthnicity).ToDictionary(choice => choice, answers[Dimension.RaceEthnicity].Contains),
                Urim = First(Dimension.Urim),
                FirstGeneration = First(Dimension.FirstGeneration),
                Disability = First(Dimension.Disability),
                Veteran = First(Dimension.Veteran),
                Caregiving = First(Dimension.Caregiving),
                Agrees = statement?.Consent == ConsentText.Current,
                Revision = statement?.Revision ?? 0,
            };

            string? First(Dimension dimension) => answers[dimension] is [var choice] ? choice : null;
        }

        private static IEnumerable<string> One(string? choice) => string.IsNullOrEmpty(choice) ? [] : [choice];
    }
}
