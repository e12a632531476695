namespace FacultyDev.Responsibilities.Actions;

/// <summary>What a viewer may do with an action they see.</summary>
/// <param name="MayPlan">Word, reassign, drop it: planners in its unit.</param>
/// <param name="MayWorkOn">Move it on to its end: its owner, and planners.</param>
/// <param name="MayContribute">Comment and add evidence: whoever carries it, helps with it or oversees the unit.</param>
internal sealed record ActionRights(bool MayPlan, bool MayWorkOn, bool MayContribute);
