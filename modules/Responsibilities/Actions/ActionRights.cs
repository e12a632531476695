namespace FacultyDev.Responsibilities.Actions;

/// <summary>What a viewer who may see an action may do with it.</summary>
/// <param name="MayPlan">Edit, reassign and drop it: planners of its unit.</param>
/// <param name="MayWorkOn">Update its progress and complete it: its owner and planners.</param>
/// <param name="MayContribute">Comment and add evidence: its owner, helpers, planners and those who oversee its unit.</param>
internal sealed record ActionRights(bool MayPlan, bool MayWorkOn, bool MayContribute);
