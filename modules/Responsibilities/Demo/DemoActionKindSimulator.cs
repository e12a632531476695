using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>What happens in the demo to proposals, requests and joint remedies on their own ways, and how they end.</summary>
internal sealed class DemoActionKindSimulator(Random random, Func<DateOnly, Actor> sign)
{
    private static readonly string[] Deciders = ["The faculty council", "The provost's cabinet", "The policy committee of the senate"];
    private static readonly string[] Leaders = ["The dean", "The provost", "The budget committee"];
    private static readonly string[] Partners = ["Campus child care center", "Human resources", "Faculty union", "Office of research", "Registrar"];

    private static readonly string[] Declined =
    [
        "The council found no way to pay for it this year; it may come back with figures.", "Another rule is being rewritten first; propose it again after that.",
    ];

    /// <summary>Adds the data of the action's kind as it is after work has begun.</summary>
    public void Begin(ResponsibilityAction action, DateOnly day, DateOnly today)
    {
        if (action.Policy is { } policy)
        {
            var topic = action.Codes.Any(served => served.Code == "DEA-PER-1") ? PolicyTopic.WorkAndLife : PolicyTopic.General;
            policy.Describe(topic, One(Deciders), sign(day));
            if (day.AddDays(10) <= today)
                policy.Submit(sign(day.AddDays(10)));
            if (day.AddDays(25) <= today)
                policy.StartReview(sign(day.AddDays(25)));
        }

        if (action.Support is not null && day.AddDays(5) <= today)
            action.AsSupportRequest().Ask(Amount(), One(Leaders), sign(day.AddDays(5)));
        if (action.Kind == ActionKind.JointRemedy)
            foreach (var partner in random.GetItems(Partners, 3).Distinct())
                action.AsJointRemedy().AddPartner(null, partner, sign(day));
    }

    /// <returns>False when the kind has no ending of its own, so that the caller completes the action.</returns>
    public bool End(ResponsibilityAction action, string outcome, DateOnly day)
    {
        if (action.Policy is { Stage: PolicyStage.UnderReview } policy)
        {
            if (random.NextDouble() < 0.6)
                policy.Adopt(outcome, day, sign(day));
            else
                policy.Decline(One(Declined), day, sign(day));
        }

        if (action.Support is { Stage: SupportStage.Asked } support)
            Answer(support, day);
        return action.Policy is not null || action.Support is not null;
    }

    private void Answer(SupportRequest support, DateOnly day)
    {
        var asked = support.Asked;
        var chance = random.NextDouble();
        if (chance < 0.45)
            support.Answer(SupportStage.Granted, SupportAmount.None, "Granted for this year, to be looked at again in May.", day, sign(day));
        else if (chance < 0.75)
            support.Answer(
                SupportStage.PartlyGranted, new SupportAmount(Half(asked.Hours), asked.Fte, Half(asked.Funds)), "Half of it now; the rest depends on next year's budget.", day,
                sign(day));
        else
            support.Answer(SupportStage.Declined, SupportAmount.None, One(Declined), day, sign(day));
    }

    private SupportAmount Amount() => random.Next(3) switch
    {
        0 => new SupportAmount(random.Next(2, 13), null, null),
        1 => new SupportAmount(null, null, random.Next(4, 60) * 500),
        _ => new SupportAmount(random.Next(2, 9), 0.5m, random.Next(4, 30) * 500),
    };

    private static decimal? Half(decimal? amount) => amount is { } given ? decimal.Round(given / 2, 1) : null;

    private string One(string[] of) => of[random.Next(of.Length)];
}
