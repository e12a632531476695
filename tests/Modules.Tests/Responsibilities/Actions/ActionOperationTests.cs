using System.Text.RegularExpressions;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

public sealed partial class ActionOperationTests
{
    [Fact]
    public void FormPages_OfAnOperation_RequireItsPermission()
    {
        var forms = SourceFiles.Files("modules/Responsibilities/Pages/Responsibilities/Actions", ".cshtml.cs")
            .Select(file => Form().Match(SourceFiles.Read(file))).Where(form => form.Success).ToList();
        forms.Count.ShouldBeGreaterThan(10);
        foreach (var form in forms)
        {
            var required = typeof(ResponsibilitiesPermissions.Actions).GetField(form.Groups["permission"].Value)!.GetRawConstantValue();
            var operation = (ActionOperation)typeof(ActionOperation).GetField(form.Groups["operation"].Value)!.GetValue(null)!;
            operation.Permission.ShouldBe((string)required!, form.Groups["operation"].Value);
        }
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    public void IsAllowedBy_PlannersOwnersAndHelpers_FollowsTheRights(bool mayPlan, bool mayWorkOn, bool mayContribute)
    {
        var rights = new ActionRights(mayPlan, mayWorkOn, mayContribute);
        (ActionOperation.Drop.IsAllowedBy(rights), ActionOperation.Begin.IsAllowedBy(rights), ActionOperation.Comment.IsAllowedBy(rights))
            .ShouldBe((mayPlan, mayWorkOn, mayContribute));
    }

    [GeneratedRegex(@"\[RequirePermission\(ResponsibilitiesPermissions\.Actions\.(?<permission>\w+)\)\].*?Page\(actions, ActionOperation\.(?<operation>\w+)", RegexOptions.Singleline)]
    private static partial Regex Form();
}
