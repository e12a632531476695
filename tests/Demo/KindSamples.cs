using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Tests.Demo;

/// <summary>An action of each kind that has its own pages, once in the dean's school and once in another.</summary>
internal sealed record KindSamples(
    Guid DeansPolicy, Guid ElsewherePolicy, Guid DeansRequest, Guid ElsewhereRequest, Guid DeansRemedy, Guid ElsewhereRemedy)
{
    public static KindSamples Make(FacultyDevDbContext db, UnitTree units, Actor actor)
    {
        return new KindSamples(
            Policy(SampleRecords.DeansDepartment), Policy(SampleRecords.OtherDepartment),
            Request(SampleRecords.DeansDepartment), Request(SampleRecords.OtherDepartment),
            Remedy(SampleRecords.DeansDepartment), Remedy(SampleRecords.OtherDepartment));

        Guid Policy(string unit) => Add("A policy under review", unit, ActionKind.PolicyProposal, "DEA-ORG-2", action =>
        {
            action.AsPolicyProposal().Describe(PolicyTopic.WorkAndLife, "The faculty council", actor);
            action.AsPolicyProposal().Submit(actor);
            action.AsPolicyProposal().StartReview(actor);
        });

        Guid Request(string unit) => Add("A request that was made", unit, ActionKind.SupportRequest, "MPR-ORG-3", action =>
            action.AsSupportRequest().Ask(new SupportAmount(8, 0.5m, 12_000), "The dean", actor));

        Guid Remedy(string unit) => Add("A remedy with a partner", unit, ActionKind.JointRemedy, "CDO-PER-4", action =>
            action.AsJointRemedy().AddPartner(null, "The campus child care center", actor));

        Guid Add(string title, string unit, ActionKind kind, string code, Action<ResponsibilityAction> happen)
        {
            var action = new ResponsibilityAction(
                new ActionPlan(
                    units.FindByCode(unit)!.Id, AcademicYear.Of(actor.Day), new ActionDetails(title, null, kind, [code]),
                    ActionOwner.HolderOf(FacultyRole.DeansOffice), new ActionDates(actor.Day, actor.Day.AddDays(30))),
                actor);
            happen(action);
            db.Add(action);
            return action.Id;
        }
    }
}
