using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Edits the topic of a policy proposal and the body that decides on it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class PolicyModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.DescribePolicy, action => action.Policy is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Topics =>
        [.. Enum.GetValues<PolicyTopic>().Select(topic => new SelectListItem(text[$"PolicyTopic.{topic}"], topic.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => action.AsPolicyProposal().Describe(Input.Topic!.Value, Input.SentTo, actor), cancellationToken);
        TempData.Success(text["Policy.Success"]);
        return ToAction();
    }

    protected override void Prefill() => (Input.Topic, Input.SentTo) = (Action.Policy!.Topic, Action.Policy.SentTo);

    internal sealed class InputModel
    {
        [Required, EnumDataType(typeof(PolicyTopic)), Display(Name = "Policy.Topic")]
        public PolicyTopic? Topic { get; set; }

        [StringLength(PolicyProposal.MaxSentToLength), Display(Name = "Policy.SentTo")]
        public string? SentTo { get; set; }
    }
}
